import kebabCase from 'es-toolkit/compat/kebabCase';
import { isObject, objectEntries, objectOf, stringOf } from '../../document/json.js';
import type { Json, JsonObject } from '../../document/json.js';
import { pointerTo } from '../../document/pointer.js';
import { plainProse } from './read/prose.js';
import type { PatchOperation, Resolve } from './read/read-operations.js';
import type { ReadPatch } from './read-patch.js';
import { supportedKinds } from './types/type-of-prose.js';

/** A place in a body that takes the instructions of other operations. */
export interface Embedded {
  /** Pointer from the body's schema, through references, to the list of instructions. */
  readonly at: string;
  readonly operations: readonly string[];
  /** The only kinds that are accepted there; all, if empty. */
  readonly kinds: readonly string[];
}

/** What tells whose instructions a body embeds. */
export interface EmbeddedEvidence {
  readonly patches: readonly ReadPatch[];
  readonly resolve: Resolve;
}

/** Links stand at the beginning; a text is searched once for each operation that it could mean. */
const longest = 10_000;

/** Finds the untyped `instructions` in a body, and by links, words and kinds whose instructions they are. */
export function findEmbedded(
  operation: PatchOperation,
  { patches, resolve }: EmbeddedEvidence,
): readonly Embedded[] {
  const sites = findSites({ schema: operation.body, at: '', depth: 0 }, resolve, new Set());
  return sites.flatMap(({ at, description }) => {
    const kinds = supportedKinds(plainProse(description));
    const text = `${operation.description.slice(0, longest)} ${description.slice(0, longest)}`;
    const embedded = patches.filter((patch) => isNamed(patch, text) || documentsAll(patch, kinds));
    return embedded.length > 0
      ? [{ at, operations: embedded.map(({ operationId }) => operationId), kinds }]
      : [];
  });
}

interface Site {
  readonly schema: Json | undefined;
  readonly at: string;
  readonly depth: number;
}

const deepest = 16;

/** Visits each component once: a body that shares its parts must not cost more than its size. */
function findSites(
  { schema, at, depth }: Site,
  resolve: Resolve,
  seen: Set<string>,
): readonly { readonly at: string; readonly description: string }[] {
  const reference = stringOf(objectOf(schema)['$ref']);
  if (depth > deepest || (reference !== undefined && seen.has(reference))) return [];
  if (reference !== undefined) seen.add(reference);
  const { properties, items } = resolve(schema);
  const inItems = isObject(items)
    ? findSites({ schema: items, at: `${at}/items`, depth: depth + 1 }, resolve, seen)
    : [];
  const inProperties = objectEntries(properties).flatMap(([name, property]) => {
    const place = pointerTo(at, 'properties', name);
    if (name === 'instructions' && isUntyped(property, resolve)) {
      return [{ at: place, description: stringOf(property['description']) ?? '' }];
    }
    return findSites({ schema: property, at: place, depth: depth + 1 }, resolve, seen);
  });
  return [...inItems, ...inProperties];
}

/** A prompt is called `instructions` too, but it is a string. */
function isUntyped(property: JsonObject, resolve: Resolve): boolean {
  const { type, items } = resolve(property);
  return type === undefined || (type === 'array' && resolve(items)['properties'] === undefined);
}

function isNamed({ operationId }: ReadPatch, text: string): boolean {
  const [, ...nouns] = kebabCase(operationId).split('-');
  const link = new RegExp(`/${kebabCase(operationId)}(?![a-z0-9-])`);
  const words = new RegExp(`\\bupdating (?:an? |the )?${nouns.join(' ')}s?\\b`);
  return link.test(text) || (nouns.length > 0 && words.test(text.toLowerCase()));
}

function documentsAll({ documented }: ReadPatch, kinds: readonly string[]): boolean {
  return kinds.length > 0 && kinds.every((kind) => documented.some((known) => known.kind === kind));
}
