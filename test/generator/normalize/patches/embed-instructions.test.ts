import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpecError } from '../../../../generator/src/errors.js';
import type { Json, JsonObject } from '../../../../generator/src/document/json.js';
import { embedInstructions } from '../../../../generator/src/normalize/patches/embed-instructions.js';
import { instruction, json, reference } from './patch-contract.js';

const launch = instruction('launch', 'from');
const land = instruction('land');
const paint = instruction('paint', 'colour');
const escape = { type: 'object', 'x-unknown-instruction': true };

const extensions: Readonly<Record<string, JsonObject>> = {
  patchKite: { instructions: { launch, land } },
  patchTail: { instructions: { paint, land } },
};
const extensionOf = (operationId: string): JsonObject => extensions[operationId] ?? {};

const embed = (embeds: readonly JsonObject[], schemas: JsonObject, body = reference('Plan')): JsonObject =>
  embedInstructions(
    { operationId: 'postPlan', requestBody: json(body), 'x-semantic-patch': { embeds } },
    schemas,
    extensionOf,
  );

const at = (pointer: string, ...operations: readonly string[]): JsonObject => ({ at: pointer, operations });
const untyped = { type: 'array', items: { type: 'object' } };
const kiteInstructions = { type: 'array', items: reference('KiteInstruction') };
const planOf = (instructions: Json, rest: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties: { ...rest, instructions },
  required: ['instructions'],
});

describe('embedInstructions', () => {
  it('types the instructions of the operation that they belong to, and leaves the rest of the schema', () => {
    const name = { type: 'string' };

    expect(
      embed([at('/properties/instructions', 'patchKite')], { Plan: planOf(untyped, { name }), Other: {} }),
    ).toEqual({ Plan: planOf(kiteInstructions, { name }) });
  });

  it('follows references to the schema that holds them, and changes only that', () => {
    const schemas = {
      Plan: { type: 'object', properties: { stages: { type: 'array', items: reference('Stage') } } },
      Stage: { type: 'object', properties: { action: reference('Action') } },
      Action: planOf(untyped),
    };

    expect(
      embed([at('/properties/stages/items/properties/action/properties/instructions', 'patchKite')], schemas),
    ).toEqual({ Action: planOf(kiteInstructions) });
  });

  it('replaces a reference at the place itself, and not the schema behind it', () => {
    const schemas = { Plan: planOf(reference('Instructions')), Instructions: untyped };

    expect(embed([at('/properties/instructions', 'patchKite')], schemas)).toEqual({
      Plan: planOf(kiteInstructions),
    });
  });

  it('takes the instructions of any of several operations', () => {
    const items = { anyOf: [reference('KiteInstruction'), reference('TailInstruction')] };

    expect(
      embed([at('/properties/instructions', 'patchKite', 'patchTail')], { Plan: planOf(untyped) }),
    ).toEqual({ Plan: planOf({ type: 'array', items }) });
  });

  it('takes only the kinds that are named', () => {
    const place = { ...at('/properties/instructions', 'patchKite', 'patchTail'), kinds: ['land', 'paint'] };

    expect(embed([place], { Plan: planOf(untyped) })).toEqual({
      Plan: planOf({ type: 'array', items: { anyOf: [land, paint, land, escape] } }),
    });
  });

  it('types every place of a body', () => {
    const places = [at('/properties/instructions', 'patchKite'), at('/properties/undo', 'patchTail')];

    expect(embed(places, { Plan: planOf(untyped, { undo: untyped }) })).toEqual({
      Plan: planOf(kiteInstructions, { undo: { type: 'array', items: reference('TailInstruction') } }),
    });
  });

  it('changes nothing of an operation that embeds nothing', () => {
    expect(embed([], { Plan: planOf(untyped) })).toEqual({});
    expect(embedInstructions({ operationId: 'getPlan' }, { Plan: planOf(untyped) }, extensionOf)).toEqual({});
  });

  it.each([
    ['/properties/steps', reference('Plan')],
    ['/properties/instructions', reference('Missing')],
    ['/properties/instructions', { type: 'object' }],
  ])('refuses a place that the body does not have: %s', (pointer, body) => {
    expect(() => embed([at(pointer, 'patchKite')], { Plan: planOf(untyped) }, body)).toThrow(
      new SpecError(
        `Operation postPlan embeds instructions at ${pointer}, but its body has nothing there. ` +
          'Correct "embeds" in its x-semantic-patch.',
      ),
    );
  });

  it('finds its place however deep, through any references, and changes nothing beside it', () => {
    const step = fc.record({ property: fc.constantFrom('a', 'b', 'items'), named: fc.boolean() });

    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const schemas = nest(steps, untyped);
        const pointer = steps.map(({ property }) => `/properties/${property}`).join('');
        const changed = embed([at(`${pointer}/properties/instructions`, 'patchKite')], schemas);

        expect({ ...schemas, ...changed }).toEqual(nest(steps, kiteInstructions));
        expect(Object.keys(changed)).toHaveLength(1);
      }),
    );
  });
});

/** Makes the schemas of a body that holds instructions behind properties, each of a named schema or inline. */
function nest(
  steps: readonly { readonly property: string; readonly named: boolean }[],
  instructions: JsonObject,
): JsonObject {
  const { schema, schemas } = steps.reduceRight<{
    readonly schema: JsonObject;
    readonly schemas: JsonObject;
  }>(
    (inner, { property, named }, depth) => {
      const name = `Level${depth}`;
      const value = named ? reference(name) : inner.schema;
      return {
        schema: { type: 'object', properties: { beside: { type: 'string' }, [property]: value } },
        schemas: { ...inner.schemas, ...(named && { [name]: inner.schema }) },
      };
    },
    { schema: planOf(instructions), schemas: {} },
  );
  return { ...schemas, Plan: schema };
}
