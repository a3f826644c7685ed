import type { ObjectShape, Property, Shape } from '../model/types.js';
import { differenceOf } from './difference-of.js';
import type { Difference, Finding, PlacedShape, Releases, ShapePair } from './finding.js';
import { joinSubject, placeInside } from './finding.js';
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
    ...names.flatMap((name) => {
      const placed = {
        before: placeProperty(before.get(name), pair.before),
        after: placeProperty(after.get(name), pair.after),
      };
      return compareProperties({ ...placed, subject: joinSubject(pair.subject, name) }, releases, compare);
    }),
    ...compareOtherKeys(pair, releases, compare),
  ];
}

interface PlacedProperty {
  readonly property: Property;
  readonly placed: PlacedShape;
}

function placeProperty(property: Property | undefined, object: PlacedShape): PlacedProperty | undefined {
  return property && { property, placed: placeInside(object, property.shape, 'properties', property.name) };
}

interface PropertyPair {
  readonly before: PlacedProperty | undefined;
  readonly after: PlacedProperty | undefined;
  readonly subject: string;
}

function compareProperties(pair: PropertyPair, releases: Releases, compare: Compare): readonly Finding[] {
  const { before, after, subject } = pair;
  if (!before) return after ? [addedProperty(after, subject, releases)] : [];
  if (!after) return [removedProperty(before, subject, releases)];
  const shapes = { before: before.placed, after: after.placed, subject };
  return [...compareFlags(before.property, after.property, shapes, releases), ...compare(shapes, releases)];
}

function addedProperty(
  { property, placed }: PlacedProperty,
  subject: string,
  { after }: Releases,
): Difference {
  const kind = property.required ? 'required-property-added' : 'property-added';
  const type = renderShape(property.shape, after);
  return { found: 'difference', kind, subject, pointer: placed.pointer, before: undefined, after: type };
}

function removedProperty(
  { property, placed }: PlacedProperty,
  subject: string,
  { before }: Releases,
): Difference {
  const type = renderShape(property.shape, before);
  return {
    found: 'difference',
    kind: 'property-removed',
    subject,
    pointer: placed.pointer,
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
  const changed = (flag: 'deprecated' | 'required'): boolean => before[flag] !== after[flag];
  const kinds = [
    ...(changed('required')
      ? ([after.required ? 'property-now-required' : 'property-now-optional'] as const)
      : []),
    ...(changed('deprecated')
      ? ([after.deprecated ? 'property-deprecated' : 'property-undeprecated'] as const)
      : []),
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
    before: placeInside(before, was, 'additionalProperties'),
    after: placeInside(after, is, 'additionalProperties'),
    subject: joinSubject(subject, '*'),
  };
}

/** An object of which nothing is said may hold anything. */
function otherKeys({ properties, additional }: ObjectShape): Shape | undefined {
  if (additional) return additional;
  return additional === undefined && properties.length === 0 ? { kind: 'unknown' } : undefined;
}
