import type { JsonObject } from '../json.js';

/** One operation of the contract, with its references to shared bodies and responses resolved. */
export interface ContractOperation {
  readonly operationId: string;
  /** In capitals, as a request carries it. */
  readonly method: string;
  /** Route template: `/api/v2/flags/{projectKey}`. */
  readonly path: string;
  readonly tag: string;
  readonly beta: boolean;
  readonly parameters: readonly ContractParameter[];
  readonly body: ContractBody | undefined;
  /** By status; the first is what the server answers with. */
  readonly successes: readonly ContractResponse[];
  /** Declared failures, by status. */
  readonly failures: readonly ContractResponse[];
  readonly mergePatch: boolean;
  /** How a semantic patch of this operation looks; absent when it takes none. */
  readonly semanticPatch: SemanticPatch | undefined;
  /** Places in the body that take the instructions of other operations. */
  readonly embedded: readonly EmbeddedInstructions[];
}

/** A path or query parameter. */
export interface ContractParameter {
  readonly name: string;
  readonly place: 'path' | 'query';
  readonly required: boolean;
  /** Arrays only: repeated (`a=1&a=2`) or joined by commas (`a=1,2`). */
  readonly explode: boolean;
  readonly schema: JsonObject;
  readonly pageSize: { readonly default: number | undefined; readonly maximum: number | undefined };
}

/** What an operation takes as its request body. */
export interface ContractBody {
  readonly required: boolean;
  readonly mediaType: string;
  readonly schema: JsonObject;
}

/** A declared answer. */
export interface ContractResponse {
  readonly status: number;
  /** Absent when the answer has no body. */
  readonly schema: JsonObject | undefined;
}

/** Schemas of instructions by kind; several where operations disagree about a kind. */
export type InstructionSchemas = ReadonlyMap<string, readonly JsonObject[]>;

/** A semantic patch: what stands beside its instructions, and the instructions. */
export interface SemanticPatch {
  /** All ways to write the body, this one included: `semantic-patch`, `json-patch`, `merge-patch`, `json-patch-with-comment`. */
  readonly formats: readonly string[];
  readonly properties: JsonObject;
  readonly required: readonly string[];
  /** Kinds that need `environmentKey` beside them. */
  readonly kindsWithEnvironment: readonly string[];
  readonly instructions: InstructionSchemas;
}

/** A list of instructions inside another body. */
export interface EmbeddedInstructions {
  /** Steps from the body to the list; `*` stands for each element of a list. */
  readonly steps: readonly string[];
  readonly instructions: InstructionSchemas;
}
