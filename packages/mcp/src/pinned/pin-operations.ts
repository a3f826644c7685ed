import { bodyShape } from '../call/body-shape.js';
import type { Operation } from '../catalog/catalog.js';
import type { JsonObject } from '../catalog/json.js';
import { nearestOf } from '../catalog/nearest-of.js';
import type { KnownApi } from '../catalog/read-catalog.js';
import { extraArguments, inputSchemaOf } from '../server/tool-definitions.js';
import type { ToolDefinition } from '../server/tool-definitions.js';
import { schemaOf } from './schema-of.js';
import type { JsonSchema } from './schema-of.js';

/** A tool of its own for one operation. */
export interface PinnedTool extends ToolDefinition {
  readonly operation: Operation;
}

/** The most operations that can be pinned: each one costs tokens in every conversation. */
const most = 12;

/**
 * Makes a tool for each operation that is pinned.
 * @throws {Error} for too many, and for operations that do not exist or that a server that only reads leaves out.
 */
export function pinOperations(
  api: KnownApi,
  ids: readonly string[],
  { readOnly }: { readonly readOnly: boolean },
): readonly PinnedTool[] {
  if (ids.length > most) throw new Error(`${ids.length} operations are pinned; at most ${most} can be.`);
  return [...new Set(ids)].map((id) => {
    const operation = api.operationsById.get(id);
    if (!operation)
      throw new Error(
        `There is no operation "${id}" to pin. ${nearestOf(id, [...api.operationsById.keys()])}`,
      );
    if (readOnly && operation.access === 'write')
      throw new Error(`${id} changes something and cannot be pinned on a server that only reads.`);
    return pinOperation(operation, api);
  });
}

/** Turns the arguments of a pinned tool into those of ld_read or ld_write. */
export function unpin(
  { operation }: PinnedTool,
  given: JsonObject,
): { readonly name: string; readonly given: JsonObject } {
  const extra = Object.keys(extraArguments[operation.access]);
  const entries = Object.entries(given);
  return {
    name: operation.access === 'read' ? 'ld_read' : 'ld_write',
    given: {
      operation: operation.id,
      ...Object.fromEntries(entries.filter(([name]) => extra.includes(name))),
      args: Object.fromEntries(entries.filter(([name]) => !extra.includes(name))),
    },
  };
}

function pinOperation(operation: Operation, api: KnownApi): PinnedTool {
  const { id, words = '', parameters, body, method, access } = operation;
  const taken = bodyShape(operation, api.schemas);
  const properties: JsonSchema = {
    ...Object.fromEntries(
      parameters.map(({ name, shape }) => [name, schemaOf(shape, { schemas: api.schemas, depth: 1 })]),
    ),
    ...(taken === undefined ? {} : { body: schemaOf(taken, { schemas: api.schemas, depth: 2 }) }),
    ...extraArguments[access],
  };
  const required = [
    ...parameters.filter((parameter) => parameter.required).map(({ name }) => name),
    ...(body?.required ? ['body'] : []),
    ...(access === 'write' ? ['reason'] : []),
  ];
  return {
    operation,
    name: id,
    description: /^.*?\.(?=\s|$)/.exec(words)?.[0] ?? words,
    inputSchema: inputSchemaOf(properties, required),
    annotations:
      access === 'read'
        ? { readOnlyHint: true, openWorldHint: true }
        : { readOnlyHint: false, destructiveHint: method !== 'POST', openWorldHint: true },
  };
}
