import type { ApiModel, ObjectShape, Property, Shape } from '../model/types.js';

const longestUnion = 4;

/** Renders a shape as a short TypeScript type, for people; named schemas by the name under which they are exported. */
export function renderShape(shape: Shape, model: ApiModel): string {
  const type = renderPlainShape(shape, model);
  return shape.nullable ? `${type} | null` : type;
}

function renderPlainShape(shape: Shape, model: ApiModel): string {
  switch (shape.kind) {
    case 'boolean':
    case 'unknown':
      return shape.kind;
    case 'integer':
    case 'number':
      return shape.values ? renderValues(shape.values) : 'number';
    case 'string':
      if (shape.values) return renderValues(shape.values);
      return shape.format === 'binary' ? 'Blob' : 'string';
    case 'array':
      return `${renderInside(shape.items, model)}[]`;
    case 'object':
      return renderObject(shape, model);
    case 'union':
      return renderList(shape.parts.map((part) => renderShape(part, model)));
    case 'intersection':
      return shape.parts.map((part) => renderInside(part, model)).join(' & ');
    case 'reference':
      return model.schemaNames.get(shape.schema) ?? shape.schema;
  }
}

/** Renders the values of an enum; of a long one, only the first. */
export function renderValues(values: readonly (number | string)[]): string {
  return renderList(values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))));
}

function renderList(types: readonly string[]): string {
  if (types.length <= longestUnion + 1) return types.join(' | ');
  return `${types.slice(0, longestUnion).join(' | ')} | … ${types.length - longestUnion} more`;
}

function renderObject({ properties, additional }: ObjectShape, model: ApiModel): string {
  if (properties.length === 0)
    return `Record<string, ${additional ? renderShape(additional, model) : 'unknown'}>`;
  const names = properties.slice(0, longestUnion).map(renderProperty);
  return `{ ${names.join(', ')}${properties.length > longestUnion ? ', …' : ''} }`;
}

/** A kind tells alternatives apart. */
function renderProperty({ name, required, shape }: Property): string {
  const [value, ...others] = shape.kind === 'string' ? (shape.values ?? []) : [];
  if (name === 'kind' && value !== undefined && others.length === 0) return `kind: '${value}'`;
  return required ? name : `${name}?`;
}

/** Renders a part of a type: what reads as several types is put in parentheses. */
function renderInside(shape: Shape, model: ApiModel): string {
  const type = renderShape(shape, model);
  const values = 'values' in shape ? (shape.values ?? []) : [];
  const several = shape.kind === 'union' || shape.kind === 'intersection' || values.length > 1;
  return several || shape.nullable ? `(${type})` : type;
}
