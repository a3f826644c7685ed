import { arrayOf, compact, objectOf, stringOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { stepsOf } from '../document/pointer.js';
import type { ApiModel, Body, Instruction, Operation, Parameter, Shape } from '../model/types.js';
import { emitPermission } from './emit-permission.js';
import { emitShape } from './emit-shape.js';
import type { CatalogFacts } from './catalog-facts.js';
import { findSecrets } from './find-secrets.js';

/** Emits one operation of the catalogue. */
export function emitOperation(operation: Operation, area: string, facts: CatalogFacts): Json {
  const { operationId, body, paging, patchFormats, instructions } = operation;
  const { words, permissions, model } = facts;
  const secrets = findSecrets(operation, model);
  return compact([
    ['id', operationId],
    ['area', area],
    ['method', operation.method.toUpperCase()],
    ['path', operation.path],
    ['access', operation.readOnly ? 'read' : 'write'],
    ['words', objectOf(words['operations'])[operationId]],
    ['beta', operation.stability === 'beta' ? true : undefined],
    ['deprecated', operation.deprecated ? true : undefined],
    [
      'parameters',
      [...operation.pathParameters, ...operation.queryParameters].map((parameter) =>
        emitParameter(parameter, operationId, words),
      ),
    ],
    ['body', body && emitBody(body)],
    ['paging', paging && { kind: paging.kind, items: paging.items }],
    ['answer', answerNames(operation, model)],
    ['patches', patchFormats.length > 0 ? patchFormats : undefined],
    ['instructions', instructions.length > 0 ? emitInstructions(operation, words) : undefined],
    ['embeds', embedsOf(operationId, facts)],
    ['permission', emitPermission(operationId, permissions)],
    ['secrets', secrets.length > 0 ? secrets : undefined],
  ]);
}

function emitParameter(
  { name, place, required, shape, explode }: Parameter,
  operationId: string,
  words: JsonObject,
): Json {
  return compact([
    ['name', name],
    ['in', place],
    ['required', required ? true : undefined],
    ['shape', emitShape(shape)],
    ['comma', explode || shape.kind !== 'array' ? undefined : true],
    ['words', objectOf(objectOf(words['parametersByOperation'])[operationId])[name]],
  ]);
}

function emitBody({ shape, required, mediaType }: Body): Json {
  return compact([
    ['shape', emitShape(shape)],
    ['required', required ? true : undefined],
    ['multipart', mediaType === 'multipart/form-data' ? true : undefined],
  ]);
}

function emitInstructions(operation: Operation, words: JsonObject): Json {
  return compact(
    operation.instructions.map((instruction) => [
      instruction.kind,
      emitInstruction(instruction, operation, words),
    ]),
  );
}

function emitInstruction(
  instruction: Instruction,
  { operationId, instructions }: Operation,
  words: JsonObject,
): Json {
  const { kind, shape, needsEnvironment, deprecated } = instruction;
  const mixed = instructions.some((other) => other.needsEnvironment);
  return compact([
    ['shape', emitShape(shape)],
    [
      'words',
      objectOf(objectOf(words['instructionsByOperation'])[operationId])[kind] ??
        objectOf(words['instructions'])[kind],
    ],
    ['everywhere', mixed && !needsEnvironment ? true : undefined],
    ['deprecated', deprecated ? true : undefined],
  ]);
}

/** Names what an answer holds: the properties of its elements if it is a list. */
function answerNames({ successes, paging }: Operation, { schemas }: ApiModel): Json | undefined {
  const resolve = (shape: Shape | undefined): Shape | undefined =>
    shape?.kind === 'reference' ? resolve(schemas.get(shape.schema)) : shape;
  const answer = resolve(successes.find(({ shape }) => shape !== undefined)?.shape);
  const items =
    answer?.kind === 'object'
      ? answer.properties.find(({ name }) => name === (paging?.items ?? 'items'))?.shape
      : answer;
  const element = resolve(items?.kind === 'array' ? items.items : undefined);
  const named = element?.kind === 'object' ? element : answer;
  if (named?.kind !== 'object') return undefined;
  const names = named.properties.map(({ name }) => name);
  return { list: named === element, names };
}

function embedsOf(operationId: string, { extensions }: CatalogFacts): Json | undefined {
  const embeds = arrayOf(objectOf(extensions.get(operationId))['embeds']).map(objectOf);
  if (embeds.length === 0) return undefined;
  return embeds.map((embed) => ({
    at: stepsOf(stringOf(embed['at']) ?? '').flatMap((step) =>
      step === 'properties' ? [] : [step === 'items' ? '*' : step],
    ),
    operations: arrayOf(embed['operations']),
  }));
}
