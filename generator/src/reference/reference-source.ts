import type { JsonObject } from '../document/json.js';
import type { ApiModel, Area } from '../model/types.js';
import type { Words } from '../words/words.js';
import type { TypeLinks } from './link-types.js';

/** What the reference is made from. */
export interface ReferenceSource {
  readonly model: ApiModel;
  readonly words: Words;
  /** spec/permissions.yaml */
  readonly permissions: JsonObject;
}

/** What the page of one area is made from. */
export interface PageSource extends ReferenceSource {
  readonly area: Area;
  /** The name of the client in examples. */
  readonly client: string;
  /** The anchors of the types that the page explains. */
  readonly links: TypeLinks;
}
