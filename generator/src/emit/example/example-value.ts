import { kebabCase } from 'es-toolkit/string';
import { compact, objectOf, own } from '../../document/json.js';
import type { Json } from '../../document/json.js';
import type { ObjectShape, Shape } from '../../model/types.js';
import type { Words } from '../../words/words.js';

/** What example values are made from. */
export interface ExampleSource {
  readonly schemas: ReadonlyMap<string, Shape>;
  readonly words: Words;
}

/** Deeper than any value that an example should show; a schema that needs itself ends here. */
const deepest = 12;

/** Makes a small valid value of a shape: the required properties only, with samples where their names have one. */
export function exampleValue(shape: Shape, name: string, source: ExampleSource, depth = 0): Json {
  const sample = own(source.words.samples, name);
  switch (shape.kind) {
    case 'boolean':
      return typeof sample === 'boolean' ? sample : true;
    case 'integer':
    case 'number':
      return shape.values?.[0] ?? (typeof sample === 'number' ? sample : 1);
    case 'string':
      return shape.values?.[0] ?? (typeof sample === 'string' ? sample : kebabCase(name) || 'text');
    case 'array':
      return [exampleValue(shape.items, singular(name), source, depth + 1)];
    case 'reference': {
      const target = source.schemas.get(shape.schema);
      return target ? exampleValue(target, name, source, depth + 1) : {};
    }
    case 'union':
      return depth < deepest
        ? exampleValue(shape.parts[0] ?? { kind: 'unknown' }, name, source, depth + 1)
        : {};
    case 'intersection':
      return exampleIntersection(shape.parts.map((part) => exampleValue(part, name, source, depth + 1)));
    case 'object':
      return exampleObject(shape, source, depth);
    case 'unknown':
      return sample ?? {};
  }
}

/** Lists beside objects are lists that must not have the properties of the objects. */
function exampleIntersection(values: readonly Json[]): Json {
  const list = values.find((value) => Array.isArray(value));
  return list ?? compact(values.flatMap((value) => Object.entries(objectOf(value))));
}

function exampleObject({ properties }: ObjectShape, source: ExampleSource, depth: number): Json {
  if (depth >= deepest) return {};
  const required = properties.filter((property) => property.required && !property.readOnly);
  return compact(
    required.map(({ name, shape }) => [name, exampleValue(shape, name, source, depth + 1)] as const),
  );
}

function singular(name: string): string {
  return name.replace(/s$/, '');
}
