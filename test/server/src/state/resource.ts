import type { JsonObject } from '../json.js';

/** A kind of thing that is kept: flags, segments, webhooks. */
export interface Resource {
  /** Path of one thing, its parameters by their usual names: `/api/v2/flags/{projectKey}/{featureFlagKey}`. */
  readonly itemPath: string;
  readonly collectionPath: string;
  /** Parameter that names the thing: `featureFlagKey`. */
  readonly parameter: string;
  /** Property of the thing that holds the value of that parameter: `key`. */
  readonly property: string;
  readonly schema: JsonObject;
}

/** Where a thing is: the values of the parameters of its path. */
export type Place = Readonly<Record<string, string>>;
