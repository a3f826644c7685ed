import type { ContractOperation } from '../contract/types.js';
import type { Json } from '../json.js';
import { checkInstructions, type InstructionChecks } from './check-instructions.js';
import { checkRefusedValues } from './check-refused-values.js';
import { checkSemanticPatch } from './check-semantic-patch.js';
import { chooseBodyForm } from './choose-body-form.js';
import { findEmbeddedInstructions } from './find-embedded-instructions.js';
import type { IncomingCall } from './incoming-call.js';
import type { MediaType } from './media-type.js';
import { readMultipart } from './read-multipart.js';
import { Refusal, refuseAttribute } from './refusal.js';

/** What a body is read for and checked with. */
export interface BodyExpectation extends InstructionChecks {
  readonly operation: ContractOperation;
  readonly mediaType: MediaType;
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

function checkJson(body: Json, { operation, mediaType, ...checks }: BodyExpectation): void {
  const form = chooseBodyForm(operation, mediaType, body);
  if (form.kind === 'semantic-patch') return checkSemanticPatch(body, operation, checks);
  const problem = checks.validate(form.schema, body);
  if (problem !== undefined)
    throw refuseAttribute(problem.pointer === '' ? 'body' : problem.pointer, problem.reason);
  checkRefusedValues(body, operation);
  for (const list of findEmbeddedInstructions(body, operation)) checkInstructions(list, checks);
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
