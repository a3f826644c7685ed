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
  /** The `x-semantic-patch` extension: instructions by kind. */
  readonly semanticPatch: JsonObject | undefined;
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
