import { openArea } from '@ld-rest/runtime';
import type { Connection, OperationTraits } from '@ld-rest/runtime';
import type { Operation } from '../catalog/catalog.js';
import type { JsonObject } from '../catalog/json.js';

/** A call that was checked and allowed. */
export interface AllowedCall {
  readonly operation: Operation;
  readonly args: JsonObject;
  readonly signal?: AbortSignal | undefined;
}

/** Makes the method of an operation that is known at run time only. */
type OpenMethod = (
  method: string,
  path: string,
  traits: OperationTraits,
) => (input: JsonObject, options: { readonly signal?: AbortSignal | undefined }) => Promise<unknown>;

/**
 * Sends a call with the runtime's retries and rate limits.
 * @throws {LaunchDarklyError} as the methods of generated clients do.
 */
export function sendCall(connection: Connection, { operation, args, signal }: AllowedCall): Promise<unknown> {
  const { call } = openArea<never>(connection);
  // oxlint-disable-next-line typescript/consistent-type-assertions -- paths and inputs come from the catalogue, not from types; the arguments were checked against it
  const method = (call as unknown as OpenMethod)(operation.method, operation.path, traitsOf(operation));
  return method(args, { signal });
}

function traitsOf({ parameters, beta, method, access, body, patches }: Operation): OperationTraits {
  const joined = parameters.filter(({ comma }) => comma).map(({ name }) => name);
  return {
    ...(parameters.some(({ in: place }) => place === 'query') ? { query: true } : {}),
    ...(beta ? { beta: true } : {}),
    ...(access === 'read' && method !== 'GET' ? { read: true } : {}),
    ...(body?.multipart ? { multipart: true } : {}),
    ...(patches ? { patch: true } : {}),
    ...(joined.length > 0 ? { comma: joined } : {}),
  };
}
