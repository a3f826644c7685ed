import type { Json, JsonObject } from '../document/json.js';

/** What every part of the distiller needs to know of the whole document. */
export interface DistilContext {
  /** Lets summaries and descriptions through. */
  readonly keepProse: boolean;
  /** Follows a local reference to a component. */
  readonly resolve: (value: Json | undefined) => JsonObject;
  readonly betaTags: ReadonlySet<string>;
  /** The texts of tags, by name. */
  readonly tagTexts: ReadonlyMap<string, string>;
  /** OperationIds by page of the documentation. */
  readonly operationsByPage: ReadonlyMap<string, string>;
  /** Lifts the semantic-patch instructions out of an operation's text. */
  readonly semanticPatch: (operation: JsonObject) => Json | undefined;
  /** Schemas that the lifted instructions refer to. */
  readonly liftedSchemas: JsonObject;
}
