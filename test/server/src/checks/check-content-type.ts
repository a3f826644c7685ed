import type { ContractOperation } from '../contract/types.js';
import type { IncomingCall } from './incoming-call.js';
import { parseMediaType, SEMANTIC_PATCH_MODEL, type MediaType } from './media-type.js';
import { Refusal } from './refusal.js';

/** Checks that a body comes in the media type that its operation takes; returns that type. */
export function checkContentType(call: IncomingCall, operation: ContractOperation): MediaType {
  const mediaType = parseMediaType(call.headers['content-type']);
  if (call.bytes.length === 0) return mediaType;
  const wanted =
    operation.body?.mediaType ?? (operation.semanticPatch === undefined ? undefined : 'application/json');
  if (wanted === undefined) throw new Refusal(400, `${operation.operationId} takes no body.`);
  if (mediaType.essence !== wanted) {
    throw new Refusal(415, `${operation.operationId} takes ${wanted}, not "${mediaType.essence}".`);
  }
  checkParameters(mediaType, operation);
  return mediaType;
}

function checkParameters({ essence, parameters }: MediaType, operation: ContractOperation): void {
  for (const [name, value] of parameters) {
    if (name === 'charset' && value.toLowerCase() === 'utf-8') continue;
    if (name === 'boundary' && essence === 'multipart/form-data') continue;
    if (name === 'domain-model' && value === SEMANTIC_PATCH_MODEL && operation.semanticPatch !== undefined)
      continue;
    throw new Refusal(
      400,
      `${operation.operationId} does not understand ${name}=${value} in its Content-Type.`,
    );
  }
}
