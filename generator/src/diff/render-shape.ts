import type { ApiModel, ObjectShape, Shape } from '../model/types.js';

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
      return shape.values ? renderValues(shape.values) : 'string';
    case 'array':
      return `${parenthesize(renderShape(shape.items, model))}[]`;
    case 'object':
      return renderObject(shape, model);
    case 'union':
      return renderList(shape.parts.map((part) => renderShape(part, model)));
    case 'intersection':
      return shape.parts.map((part) => parenthesize(renderShape(part, model))).join(' & ');
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
  const names = properties.slice(0, longestUnion).map(({ name, required }) => (required ? name : `${name}?`));
  return `{ ${names.join(', ')}${properties.length > longestUnion ? ', …' : ''} }`;
}

function parenthesize(type: string): string {
  return type.includes(' ') ? `(${type})` : type;
}
