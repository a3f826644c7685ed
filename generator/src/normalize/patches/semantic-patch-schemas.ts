import { arrayOf, compact, objectEntries, objectOf, stringOf } from '../../document/json.js';
import type { Json, JsonObject } from '../../document/json.js';
import { patchNames } from './patch-names.js';
import { referenceTo } from '../../document/schema-references.js';

/** The schemas of an operation's semantic patch, by name, and the ones that its body can be. */
export interface SemanticPatchSchemas {
  readonly schemas: JsonObject;
  readonly bodies: readonly JsonObject[];
}

/** A property that another form of body has: with it, the body is of no form. */
export const absent = { 'x-never': true };

/**
 * An instruction that is newer than the package, made by the runtime's `unknownInstruction`. openapi-typescript asks how to
 * print a member of a union only if it has a type.
 */
const escape = { type: 'object', 'x-unknown-instruction': true };

/** Builds the schemas of a semantic patch from what was lifted about its instructions. */
export function semanticPatchSchemas(operationId: string, extension: JsonObject): SemanticPatchSchemas {
  const names = patchNames(operationId);
  const instructions = objectEntries(extension['instructions']);
  const needy = new Set(arrayOf(objectOf(extension['environmentKey'])['neededBy']));
  const properties = objectOf(extension['properties']);
  const required = arrayOf(extension['required']);
  const wide = instructions.filter(([kind]) => !needy.has(kind)).map(([, schema]) => schema);
  const narrow = instructions.filter(([kind]) => needy.has(kind)).map(([, schema]) => schema);
  const patch = (name: string, changes: JsonObject, needed: readonly Json[]): JsonObject =>
    semanticPatch({ ...properties, ...changes }, needed, name);
  const onlyPatch = (needed: readonly Json[]): SemanticPatchSchemas => ({
    schemas: {
      [names.instruction]: unionOf(instructions.map(([, schema]) => schema)),
      [names.patch]: patch(names.instruction, {}, needed),
    },
    bodies: refs(names.patch),
  });

  if (narrow.length === 0 || required.includes('environmentKey')) return onlyPatch(required);
  if (wide.length === 0) return onlyPatch([...required, 'environmentKey']);
  return {
    schemas: {
      // The compiler compares shared alternatives once.
      [names.instruction]: {
        anyOf: [...refs(names.wideInstruction), ...narrow.flatMap(alternativesOf), escape],
      },
      [names.patch]: patch(names.instruction, {}, [...required, 'environmentKey']),
      [names.wideInstruction]: unionOf(wide),
      [names.widePatch]: patch(names.wideInstruction, { environmentKey: absent }, required),
    },
    bodies: refs(names.patch, names.widePatch),
  };
}

/** Builds the union of instructions, and of those that are not known yet. */
export function unionOf(instructions: readonly JsonObject[]): JsonObject {
  return { anyOf: [...instructions.flatMap(alternativesOf), escape] };
}

/** One level: an editor completes the parameters of a kind only in a flat union. */
function alternativesOf(instruction: JsonObject): readonly JsonObject[] {
  const alternatives = arrayOf(instruction['anyOf']).map(objectOf);
  if (alternatives.length === 0) return [instruction];
  const names = new Set(alternatives.flatMap(({ properties }) => Object.keys(objectOf(properties))));
  return alternatives.map((alternative) => withoutOthers(alternative, names));
}

/** TypeScript lets an object have the properties of two alternatives, unless each forbids those of the other. */
function withoutOthers(alternative: JsonObject, names: ReadonlySet<string>): JsonObject {
  const properties = objectOf(alternative['properties']);
  const others = [...names].filter((name) => !Object.hasOwn(properties, name));
  return {
    ...alternative,
    properties: { ...properties, ...Object.fromEntries(others.map((name) => [name, absent])) },
  };
}

function semanticPatch(properties: JsonObject, required: readonly Json[], instruction: string): JsonObject {
  return {
    type: 'object',
    properties: compact([
      ...Object.entries(properties),
      ['instructions', { type: 'array', items: { $ref: referenceTo(instruction) } }],
      ['merge', absent],
      ['patch', absent],
    ]),
    required: [...new Set(required.map((name) => stringOf(name) ?? ''))],
    additionalProperties: false,
  };
}

function refs(...names: readonly string[]): readonly JsonObject[] {
  return names.map((name) => ({ $ref: referenceTo(name) }));
}
