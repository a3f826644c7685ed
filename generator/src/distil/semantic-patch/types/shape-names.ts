import type { InstructionType } from './instruction-type.js';

/** Properties by which the objects inside instructions are told apart; the first that fits names the shape. */
const objectNames: readonly (readonly [string, readonly string[]])[] = [
  ['InstructionClause', ['attribute', 'op', 'values']],
  ['InstructionRule', ['clauses']],
  ['InstructionTarget', ['contextKind', 'values', 'variationId']],
  ['InstructionUserTarget', ['values', 'variationId']],
  ['InstructionPrerequisite', ['key', 'variationId']],
  ['InstructionAction', ['kind']],
];

/** Names a shape that instructions share; parts without a name stay where they are. */
export function shapeName(type: InstructionType): string | undefined {
  if (type.is === 'object')
    return objectNames.find(([, names]) => names.every((name) => type.fields.has(name)))?.[0];
  if (type.is === 'choice') return type.options.some(isNever) ? 'InstructionLastSeenFilter' : undefined;
  if (type.is !== 'map') return undefined;
  if (type.items.is === 'integer' && type.items.maximum !== undefined) return 'InstructionRolloutWeights';
  return type.items.is === 'array' && type.items.items.is === 'string'
    ? 'InstructionRoleAttributes'
    : undefined;
}

function isNever(type: InstructionType): boolean {
  return type.is === 'object' && type.fields.has('never');
}
