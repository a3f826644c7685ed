import type { ContractOperation } from '../contract/types.js';
import type { Json } from '../json.js';
import type { Validate } from '../schema/create-validators.js';
import { checkInstructions } from './check-instructions.js';
import { checkSemanticPatch } from './check-semantic-patch.js';
import { chooseBodyForm } from './choose-body-form.js';
import { findEmbeddedInstructions } from './find-embedded-instructions.js';
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
  checkJson(body, expectation);
  return body;
}

function checkJson(body: Json, { operation, mediaType, validate }: BodyExpectation): void {
  const form = chooseBodyForm(operation, mediaType, body);
  if (form.kind === 'semantic-patch') return checkSemanticPatch(body, operation, validate);
  const problem = validate(form.schema, body);
  if (problem !== undefined)
    throw refuseAttribute(problem.pointer === '' ? 'body' : problem.pointer, problem.reason);
  for (const list of findEmbeddedInstructions(body, operation)) checkInstructions(list, validate);
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
