import { StructureKind } from 'ts-morph';
import type { InterfaceDeclarationStructure, PropertySignatureStructure } from 'ts-morph';
import type { Filter, FilterField, Operation } from '../model/types.js';
import { hasFilterForm, openUnion } from './accepted-type.js';
import type { OperationTypes } from './operation-types.js';
import { commentText, propertyName, quote } from './quote.js';

/** Emits the filter of an operation as an object, where it has one. */
export function emitFilter(
  operation: Operation,
  types: OperationTypes,
): readonly InterfaceDeclarationStructure[] {
  const filter = filterOf(operation);
  if (!filter) return [];
  const { dialect, anyField, fields } = filter;
  const known = fields.filter(({ operators }) => dialect === 'colon' || operators.length > 0);
  return [
    {
      kind: StructureKind.Interface,
      isExported: true,
      name: types.filter,
      docs: [commentText(`Filter of \`${operation.name}\`: all that is given must be true.`)],
      properties: known.map((field) =>
        emitField(field, dialect === 'colon' ? colonType(field) : operatorType(field)),
      ),
      indexSignatures: anyField
        ? [
            {
              keyName: 'field',
              keyType: 'string',
              returnType: 'boolean | number | string | undefined',
            },
          ]
        : [],
    },
  ];
}

/** Emits what writes the filter of an operation, where it takes one as an object. */
export function emitFilterWriter(operation: Operation): string | undefined {
  const filter = filterOf(operation);
  if (!filter) return undefined;
  if (filter.dialect === 'operator') return `operatorFilter(${filter.strings === 'bare' ? 'true' : ''})`;
  const separators = filter.fields.flatMap(({ name, separator }) =>
    separator === undefined ? [] : [`${propertyName(name)}: ${quote(separator)}`],
  );
  return `colonFilter(${separators.length > 0 ? `{ ${separators.join(', ')} }` : ''})`;
}

function filterOf({ queryParameters }: Operation): Filter | undefined {
  const filter = queryParameters.find((parameter) => parameter.filter)?.filter;
  return filter && hasFilterForm(filter) ? filter : undefined;
}

function emitField({ name, deprecated, successor }: FilterField, type: string): PropertySignatureStructure {
  const advice = successor === undefined ? '' : ` Use \`${commentText(successor)}\`.`;
  return {
    kind: StructureKind.PropertySignature,
    isReadonly: true,
    name: propertyName(name),
    hasQuestionToken: true,
    type: `${type} | undefined`,
    docs: deprecated ? [`@deprecated${advice}`] : [],
  };
}

function colonType(field: FilterField): string {
  if (field.type === 'object') {
    const members = field.properties.map(
      ({ name, type, unit }) =>
        `readonly ${propertyName(name)}?: ${typeNames[type]}${unit === undefined ? '' : ' | Date'} | undefined`,
    );
    return `{ ${members.join('; ')} }`;
  }
  return field.separator === undefined ? scalarType(field) : `OneOrMore<${scalarType(field)}>`;
}

function operatorType(field: FilterField): string {
  const one = scalarType(field);
  const members = field.operators.map(
    (operator) => `readonly ${operator}?: ${operandType(operator, one)} | undefined`,
  );
  return `{ ${members.join('; ')} }`;
}

function operandType(operator: string, one: string): string {
  switch (operator) {
    case 'anyOf':
      return `readonly ${one.includes(' ') ? `(${one})` : one}[]`;
    case 'contains':
      return `OneOrMore<${one}>`;
    case 'exists':
      return 'boolean';
    case 'after':
    case 'before':
      return 'string | Date';
    default:
      return one;
  }
}

function scalarType({ type, values }: FilterField): string {
  return type === 'string' || type === 'object' ? openUnion(values) : typeNames[type];
}

const typeNames = { boolean: 'boolean', integer: 'number', string: 'string' } as const;
