import type { ObjectShape, Shape } from '../model/types.js';

/** A value that a schema allows, as JSON. */
export type Sample =
  | null
  | boolean
  | number
  | string
  | readonly Sample[]
  | { readonly [name: string]: Sample };

/**
 * Builds the smallest value that a shape of an answer allows: what is required, and nothing else. Returns undefined where
 * there is none in JSON, such as a file, or an object that requires itself.
 */
export function buildSample(
  shape: Shape,
  schemas: ReadonlyMap<string, Shape>,
  above: readonly string[] = [],
): Sample | undefined {
  switch (shape.kind) {
    case 'unknown':
      return null;
    case 'boolean':
      return shape.values?.[0] ?? false;
    case 'integer':
    case 'number':
      return shape.values?.[0] ?? 0;
    case 'string':
      return shape.format === 'binary' ? undefined : (shape.values?.[0] ?? '');
    case 'array':
      return [];
    case 'object':
      return buildObject(shape, schemas, above);
    case 'union':
      return shape.parts
        .map((part) => buildSample(part, schemas, above))
        .find((sample) => sample !== undefined);
    case 'intersection':
      return mergeSamples(shape.parts.map((part) => buildSample(part, schemas, above)));
    case 'reference': {
      const target = schemas.get(shape.schema);
      if (!target || above.includes(shape.schema)) return undefined;
      return buildSample(target, schemas, [...above, shape.schema]);
    }
  }
}

function buildObject(
  { properties, additional }: ObjectShape,
  schemas: ReadonlyMap<string, Shape>,
  above: readonly string[],
): Sample | undefined {
  // TypeScript lets no literal be of such a type: its named properties would have to be of both types.
  if (properties.length > 0 && typeof additional === 'object' && additional.kind !== 'unknown')
    return undefined;
  // Every literal has an inherited `constructor`, which is of another type than the property that it lacks.
  if (properties.some(({ name, required }) => !required && name in Object.prototype)) return undefined;
  const required = properties.filter((property) => property.required);
  const entries = required.map(({ name, shape }) => [name, buildSample(shape, schemas, above)] as const);
  const whole = entries.flatMap(([name, sample]) => (sample === undefined ? [] : [[name, sample] as const]));
  return whole.length === entries.length ? Object.fromEntries(whole) : undefined;
}

function mergeSamples(parts: readonly (Sample | undefined)[]): Sample | undefined {
  const objects = parts.filter((part) => typeof part === 'object' && part !== null && !Array.isArray(part));
  return objects.length === parts.length ? Object.assign({}, ...objects) : undefined;
}
