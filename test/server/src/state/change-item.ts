import { applyPatch, type Operation } from 'rfc6902';
import type { AcceptedCall } from '../checks/check-call.js';
import { Refusal, refuseAttribute } from '../checks/refusal.js';
import { arrayOf, objectOf, textOf, writeText, type Json, type JsonObject } from '../json.js';
import type { Account } from './account.js';
import { FLAGS } from './areas/paths.js';
import { applyInstructions } from './changes/apply-instructions.js';
import { variationIndex } from './changes/change.js';
import { declaredOnly, type NewItem } from './create-item.js';
import { mergePatch } from './merge-patch.js';
import { recordChange } from './record-change.js';
import { refuseInvalid } from './refuse-invalid.js';
import { requireItem } from './require-item.js';
import type { Place, Resource } from './resource.js';
import { stampChanged } from './stamp.js';

/** A change of one thing, in any of the forms that its operation takes. */
export interface ChangeRequest {
  readonly resource: Resource;
  readonly place: Place;
  readonly call: AcceptedCall;
  readonly body: Json | undefined;
}

/** Changes a thing, unless the call only wants to see what would come of it. */
export function changeItem(account: Account, request: ChangeRequest): NewItem {
  const { resource, place, call, body } = request;
  const before = requireItem(account, resource, place);
  const after = stampChanged(applyBody(account, before, request), account.now());
  if (call.query['dryRun'] === true) return { place, value: after };
  account.store.put(resource, place, after);
  recordChange(account, { resource, place, before, after, comment: textOf(objectOf(body)['comment']) });
  return { place, value: after };
}

function applyBody(account: Account, before: JsonObject, request: ChangeRequest): JsonObject {
  const { resource, call, body } = request;
  if (Array.isArray(body)) return applyJsonPatch(account, before, { resource, operations: body });
  const { instructions, patch, merge } = objectOf(body);
  if (Array.isArray(instructions)) return applySemanticPatch(account, before, request);
  if (Array.isArray(patch)) return applyJsonPatch(account, before, { resource, operations: patch });
  if (merge !== undefined) return objectOf(mergePatch(before, merge));
  if (call.operation.mergePatch) return objectOf(mergePatch(before, body ?? {}));
  return { ...before, ...declaredOnly(objectOf(body), resource.schema) };
}

function applySemanticPatch(
  account: Account,
  before: JsonObject,
  { resource, place, body }: ChangeRequest,
): JsonObject {
  const { whole = {}, environment } = account.rulesOf(resource);
  return applyInstructions(before, objectOf(body), {
    whole,
    ...(environment === undefined ? {} : { environment }),
    known: (kind) =>
      account.contract.operations.some(({ semanticPatch }) => semanticPatch?.instructions.has(kind)),
    now: account.now(),
    scope: {
      newUuid: account.newUuid,
      prerequisiteIndex: (key, variationId) =>
        findPrerequisite(account, { ...place, featureFlagKey: writeText(key) }, variationId),
    },
  });
}

function findPrerequisite(account: Account, place: Place, variationId: Json | undefined): number {
  const flag = account.store.get({ itemPath: FLAGS }, place);
  if (flag === undefined) throw refuseAttribute('key', `no flag has the key "${place['featureFlagKey']}"`);
  return variationIndex({ variations: arrayOf(flag['variations']) }, variationId);
}

interface JsonPatch {
  readonly resource: Resource;
  readonly operations: readonly Json[];
}

function applyJsonPatch(
  account: Account,
  before: JsonObject,
  { resource, operations }: JsonPatch,
): JsonObject {
  // rfc6902 changes what it is given.
  const after: JsonObject = structuredClone(before);
  const failure = applyPatch(after, operations.map(readOperation)).find((error) => error !== null);
  if (failure?.name === 'TestError')
    throw new Refusal(409, `The patch expected something else: ${failure.message}.`);
  if (failure) throw new Refusal(400, `The patch does not apply: ${failure.name}: ${failure.message}.`);
  refuseInvalid(account, resource, after);
  return after;
}

function readOperation(operation: Json): Operation {
  const { op, value, ...pointers } = objectOf(operation);
  const path = readPointer(pointers['path']);
  const from = readPointer(pointers['from'] ?? '');
  switch (op) {
    case 'add':
      return { op: 'add', path, value };
    case 'copy':
      return { op: 'copy', from, path };
    case 'move':
      return { op: 'move', from, path };
    case 'remove':
      return { op: 'remove', path };
    case 'replace':
      return { op: 'replace', path, value };
    case 'test':
      return { op: 'test', path, value };
    default:
      throw refuseAttribute('op', `no JSON Patch operation is called ${writeText(op)}`);
  }
}

function readPointer(pointer: Json | undefined): string {
  const text = textOf(pointer);
  if (text !== undefined && /^(?:\/|$)/.test(text)) return text;
  throw refuseAttribute('path', `${writeText(pointer)} is no JSON pointer: it has to begin with a slash`);
}
