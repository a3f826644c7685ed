import type { ObjectShape, Property, Shape } from '../model/types.js';
import { differenceOf } from './difference-of.js';
import type { Difference, Finding, Releases, ShapePair } from './finding.js';
import { joinSubject } from './finding.js';
import { pointerTo } from './json-pointer.js';
import { renderShape } from './render-shape.js';

/** Two objects in the same place. */
export interface ObjectPair extends ShapePair {
  readonly objects: { readonly before: ObjectShape; readonly after: ObjectShape };
}

type Compare = (pair: ShapePair, releases: Releases) => readonly Finding[];

/** Compares two objects, property by property, and what they hold under names that are not declared. */
export function compareObjects(pair: ObjectPair, releases: Releases, compare: Compare): readonly Finding[] {
  const before = new Map(pair.objects.before.properties.map((property) => [property.name, property]));
  const after = new Map(pair.objects.after.properties.map((property) => [property.name, property]));
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return [
    ...names.flatMap((name) =>
      compareProperties(propertyPair(pair, name, before.get(name), after.get(name)), releases, compare),
    ),
    ...compareOtherKeys(pair, releases, compare),
  ];
}

interface PropertyPair {
  readonly before: Property | undefined;
  readonly after: Property | undefined;
  readonly pointers: { readonly before: string; readonly after: string };
  readonly subject: string;
}

function propertyPair(
  pair: ObjectPair,
  name: string,
  before: Property | undefined,
  after: Property | undefined,
): PropertyPair {
  const pointers = {
    before: pointerTo(pair.before.pointer, 'properties', name),
    after: pointerTo(pair.after.pointer, 'properties', name),
  };
  return { before, after, pointers, subject: joinSubject(pair.subject, name) };
}

function compareProperties(pair: PropertyPair, releases: Releases, compare: Compare): readonly Finding[] {
  const { before, after, pointers, subject } = pair;
  if (!before) return after ? [addedProperty(after, pair, releases)] : [];
  if (!after) return [removedProperty(before, pair, releases)];
  const shapes = {
    before: { shape: before.shape, pointer: pointers.before },
    after: { shape: after.shape, pointer: pointers.after },
    subject,
  };
  return [...compareFlags(before, after, shapes, releases), ...compare(shapes, releases)];
}

function addedProperty(
  property: Property,
  { pointers, subject }: PropertyPair,
  { after }: Releases,
): Difference {
  const kind = property.required ? 'required-property-added' : 'property-added';
  const type = renderShape(property.shape, after);
  return { found: 'difference', kind, subject, pointer: pointers.after, before: undefined, after: type };
}

function removedProperty(
  property: Property,
  { pointers, subject }: PropertyPair,
  { before }: Releases,
): Difference {
  const type = renderShape(property.shape, before);
  return {
    found: 'difference',
    kind: 'property-removed',
    subject,
    pointer: pointers.before,
    before: type,
    after: undefined,
  };
}

function compareFlags(
  before: Property,
  after: Property,
  pair: ShapePair,
  releases: Releases,
): readonly Difference[] {
  const changed = (flag: 'deprecated' | 'readOnly' | 'required'): boolean => before[flag] !== after[flag];
  const kinds = [
    ...(changed('required')
      ? ([after.required ? 'property-now-required' : 'property-now-optional'] as const)
      : []),
    ...(changed('deprecated')
      ? ([after.deprecated ? 'property-deprecated' : 'property-undeprecated'] as const)
      : []),
    ...(changed('readOnly') ? (['property-read-only-changed'] as const) : []),
  ];
  return kinds.map((kind) => differenceOf(kind, pair, releases));
}

function compareOtherKeys(pair: ObjectPair, releases: Releases, compare: Compare): readonly Finding[] {
  const before = otherKeys(pair.objects.before);
  const after = otherKeys(pair.objects.after);
  if (!before && !after) return [];
  if (!before) return [differenceOf('keys-opened', pair, releases)];
  if (!after) return [differenceOf('keys-closed', pair, releases)];
  return compare(otherKeysPair(pair, before, after), releases);
}

function otherKeysPair({ before, after, subject }: ObjectPair, was: Shape, is: Shape): ShapePair {
  return {
    before: { shape: was, pointer: pointerTo(before.pointer, 'additionalProperties') },
    after: { shape: is, pointer: pointerTo(after.pointer, 'additionalProperties') },
    subject: joinSubject(subject, '*'),
  };
}

/** An object of which nothing is said may hold anything. */
function otherKeys({ properties, additional }: ObjectShape): Shape | undefined {
  if (additional) return additional;
  return additional === undefined && properties.length === 0 ? { kind: 'unknown' } : undefined;
}
