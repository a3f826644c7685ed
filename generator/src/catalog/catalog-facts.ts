import type { JsonObject } from '../document/json.js';
import type { ApiModel } from '../model/types.js';

/** What the catalogue is made from. */
export interface CatalogSources {
  readonly model: ApiModel;
  readonly contract: JsonObject;
  /** spec/words.yaml */
  readonly words: JsonObject;
  /** spec/permissions.yaml */
  readonly permissions: JsonObject;
}

/** The sources, with what was lifted about the patches of each operation. */
export interface CatalogFacts extends CatalogSources {
  readonly extensions: ReadonlyMap<string, JsonObject>;
}
