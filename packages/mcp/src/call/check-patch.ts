import { isObject, listOf } from '../catalog/json.js';
import type { JsonObject } from '../catalog/json.js';
import type { Operation, Shape } from '../catalog/catalog.js';
import { nearestOf } from '../catalog/nearest-of.js';
import { checkValue } from './check-value.js';
import type { Schemas } from './check-value.js';

/** Lists what is wrong with a semantic patch: its form, its kinds, the fields of each instruction, the environment. */
export function checkPatch(
  operation: Operation,
  body: JsonObject,
  { shape, schemas }: { readonly shape: Shape; readonly schemas: Schemas },
): readonly string[] {
  if (body['patch'] !== undefined || body['merge'] !== undefined)
    return [
      `${operation.id} takes a semantic patch here. JSON Patch and merge patch are refused, because they would go round the policy.`,
    ];
  const instructions = listOf(body['instructions']);
  if (instructions.length === 0) return ['body.instructions is missing or empty.'];
  const around = checkValue(
    { ...body, instructions: [] },
    mixed(operation) ? withoutEnvironment(shape) : shape,
    'body',
    schemas,
  );
  return [
    ...around,
    ...instructions.flatMap((instruction, index) =>
      checkInstruction(operation, instruction, `body.instructions[${index}]`, schemas),
    ),
    ...checkEnvironment(operation, body),
  ];
}

function checkInstruction(
  { id, instructions = {} }: Operation,
  value: unknown,
  place: string,
  schemas: Schemas,
): readonly string[] {
  if (!isObject(value)) return [`${place} is no object.`];
  const kind = String(value['kind']);
  const known = Object.hasOwn(instructions, kind) ? instructions[kind] : undefined;
  if (!known)
    return [
      `${id} has no instruction kind "${kind.slice(0, 60)}". ${nearestOf(kind, Object.keys(instructions))}`,
    ];
  return checkValue(value, known.shape, place, schemas);
}

/** The environment is needed exactly where an instruction changes a single one. */
function checkEnvironment(operation: Operation, body: JsonObject): readonly string[] {
  const { instructions = {} } = operation;
  const narrow = listOf(body['instructions']).filter(
    (value) => isObject(value) && !instructions[String(value['kind'])]?.everywhere,
  );
  return mixed(operation) && narrow.length > 0 && body['environmentKey'] === undefined
    ? ['body.environmentKey is missing: an instruction changes one environment.']
    : [];
}

function mixed({ instructions = {} }: Operation): boolean {
  return Object.values(instructions).some(({ everywhere }) => everywhere);
}

function withoutEnvironment(shape: Shape): Shape {
  if (typeof shape === 'string' || !('fields' in shape)) return shape;
  return { ...shape, required: (shape.required ?? []).filter((name) => name !== 'environmentKey') };
}
