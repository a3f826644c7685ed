import type { AcceptedCall, Answer, JsonObject } from '@ld-rest/test-server';
import { objectOf, type Json } from '../../generator/src/document/json.js';

/** Answers the calls that it remembers something about. */
export type Memory = (call: AcceptedCall) => Answer | undefined;

/** Makes a memory of what answers each operation. */
export function createMemory(handlers: Readonly<Record<string, (call: AcceptedCall) => Answer>>): Memory {
  const byOperation = new Map(Object.entries(handlers));
  return (call) => byOperation.get(call.operation.operationId)?.(call);
}

/** Answers with what was remembered, or that nothing was. */
export function found(body: JsonObject | undefined, status = 200): Answer {
  return body ? { status, body } : { status: 404, body: { code: 'not_found', message: 'Unknown key' } };
}

/** Reads a text that the checks have made sure of. */
export function textAt(name: string, holder: Json | undefined): string {
  const text = objectOf(holder)[name];
  if (typeof text !== 'string') throw new Error(`${name} is no text.`);
  return text;
}
