import type { ContractOperation } from '../contract/types.js';
import type { Json } from '../json.js';
import type { Validate } from '../schema/create-validators.js';
import { choosePatchSchema } from './choose-patch-schema.js';
import type { IncomingCall } from './incoming-call.js';
import type { MediaType } from './media-type.js';
import { readMultipart } from './read-multipart.js';
import { Refusal, refuseAttribute } from './refusal.js';

/** What a body is read for and checked with. */
export interface BodyExpectation {
  readonly operation: ContractOperation;
  readonly mediaType: MediaType;
  readonly validate: Validate;
}

/** Reads and checks the body of a call. */
export async function readBody(call: IncomingCall, expectation: BodyExpectation): Promise<Json | undefined> {
  const { operation } = expectation;
  if (call.bytes.length === 0) return requireNone(operation);
  if (operation.body?.mediaType === 'multipart/form-data') return readMultipart(call, operation.body.schema);
  const body = parseJson(call.bytes);
  const problem = expectation.validate(choosePatchSchema(operation, expectation.mediaType, body), body);
  if (problem !== undefined)
    throw refuseAttribute(problem.pointer === '' ? 'body' : problem.pointer, problem.reason);
  return body;
}

function requireNone(operation: ContractOperation): undefined {
  if (operation.body?.required === true || operation.semanticPatch !== undefined) {
    throw new Refusal(400, `${operation.operationId} needs a body.`);
  }
}

function parseJson(bytes: Buffer): Json {
  try {
    const value: Json = JSON.parse(bytes.toString('utf8'));
    return value;
  } catch {
    throw new Refusal(400, 'The body is not JSON.');
  }
}
