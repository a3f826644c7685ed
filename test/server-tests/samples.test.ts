import {
  createSampler,
  createValidators,
  openContract,
  sampleCall,
  type Json,
  type JsonObject,
} from '@ld-rest/test-server';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraryContract } from './library-contract.js';
import { arbitrarySchemas } from './arbitrary-schemas.js';

const library = openContract(libraryContract);
const full = createSampler(library, { variant: 'full' });
const minimal = createSampler(library, { variant: 'minimal' });
const site = { name: 'colour', serial: 1 };

interface Case {
  readonly given: JsonObject;
  readonly want: Json;
}

const cases: Readonly<Record<string, Case>> = {
  'A text says where it stands': { given: { type: 'string' }, want: 'colour-1' },
  'A text is cut to its largest length': { given: { type: 'string', maxLength: 3 }, want: 'col' },
  'A text is padded to its least length': { given: { type: 'string', minLength: 10 }, want: 'colour-1--' },
  'A date and time is in UTC': {
    given: { type: 'string', format: 'date-time' },
    want: '2026-01-01T00:00:01.000Z',
  },
  'An enum gives its first value': { given: { type: 'string', enum: ['red', 'blue'] }, want: 'red' },
  'An integer enum written as texts gives a number': {
    given: { type: 'integer', enum: ['2', '4'] },
    want: 2,
  },
  'A number stays within its bounds': { given: { type: 'number', minimum: 0, maximum: 0.2 }, want: 0 },
  'A number is above an exclusive bound': {
    given: { type: 'integer', minimum: 3, exclusiveMinimum: true },
    want: 4,
  },
  'A multiple is one': { given: { type: 'integer', multipleOf: 5, minimum: 7 }, want: 10 },
  'A list has one element, or as many as it must': {
    given: { type: 'array', minItems: 2, items: { type: 'integer' } },
    want: [1, 2],
  },
  'The siblings of a reference count': {
    given: {
      $ref: '#/components/schemas/Link',
      required: ['href'],
      properties: { href: { type: 'string', enum: ['/a'] } },
    },
    want: { href: '/a' },
  },
  'All parts of an allOf are joined': {
    given: {
      allOf: [
        { $ref: '#/components/schemas/Link' },
        { type: 'object', properties: { title: { type: 'string' } } },
      ],
    },
    want: { href: 'href-1', type: 'type-1', title: 'title-1' },
  },
  'The first alternative is taken': {
    given: { oneOf: [{ type: 'boolean' }, { type: 'integer' }] },
    want: true,
  },
  'An alternative has the properties around it too': {
    given: { properties: { kind: { type: 'string' } }, oneOf: [{ $ref: '#/components/schemas/Link' }] },
    want: { kind: 'kind-1', href: 'href-1', type: 'type-1' },
  },
  'A map has one entry': {
    given: { type: 'object', additionalProperties: { type: 'integer' } },
    want: { colourEntry: 1 },
  },
  'A free-form object has one entry': { given: { type: 'object' }, want: { colourEntry: 'colourEntry-1' } },
  'A closed object has none besides its own': {
    given: { type: 'object', additionalProperties: false },
    want: {},
  },
  'Anything at all is a text': { given: {}, want: 'colour-1' },
};

describe('A full sample', () => {
  test.each(Object.entries(cases))('%s.', (_name, { given, want }) => {
    expect(full(given, site)).toEqual(want);
  });
});

test('A schema that leads back to itself ends where the way back is optional.', () => {
  const book = full({ $ref: '#/components/schemas/Book' }, site);

  expect(book).toHaveProperty('key');
  expect(book).not.toHaveProperty('sequel');
});

test('A schema that requires itself is an error that names it.', () => {
  const endless = openContract({
    components: {
      schemas: {
        Doll: {
          type: 'object',
          required: ['doll'],
          properties: { doll: { $ref: '#/components/schemas/Doll' } },
        },
      },
    },
  });

  expect(() =>
    createSampler(endless, { variant: 'minimal' })({ $ref: '#/components/schemas/Doll' }, site),
  ).toThrow('No finite sample for "colour"');
});

test('A pattern that the sample does not meet is an error that names it.', () => {
  expect(() => full({ type: 'string', pattern: '^\\d+$' }, site)).toThrow(
    'No sample for "colour": its pattern ^\\d+$ is not met',
  );
});

test('A minimal sample has only what is required, and null where it may.', () => {
  const schema = {
    type: 'object',
    required: ['a', 'b', 'c'],
    properties: {
      a: { type: 'array', items: {} },
      b: { type: 'string', nullable: true },
      c: { type: 'object' },
      d: {},
    },
  };

  expect(minimal(schema, site)).toEqual({ a: [], b: null, c: {} });
});

test('The serial number makes samples differ.', () => {
  const books = [1, 2, 3].map((serial) =>
    minimal({ $ref: '#/components/schemas/Book' }, { ...site, serial }),
  );

  expect(books).toEqual([{ key: 'key-1' }, { key: 'key-2' }, { key: 'key-3' }]);
});

test('A call has two elements in each list of its query, and a body only where one is needed.', () => {
  const [getBook, postScan] = ['getBook', 'postScan'].map((id) =>
    library.operations.find(({ operationId }) => operationId === id),
  );
  if (getBook === undefined || postScan === undefined) throw new Error('The library has lost an operation.');

  expect(sampleCall(library, getBook, { variant: 'full' })).toMatchObject({
    path: { key: 'key-1' },
    query: { kind: ['kind-1', 'kind-2'], expand: ['author', 'shelf'] },
  });
  expect(sampleCall(library, getBook, { variant: 'minimal' })).toEqual({ path: { key: 'key-1' }, query: {} });
  expect(sampleCall(library, postScan, { variant: 'minimal' }).body).toEqual({});
});

test('A patch is not empty, not even a minimal one.', () => {
  const patchBook = library.operations.find(({ operationId }) => operationId === 'patchBook');
  if (patchBook === undefined) throw new Error('The library has lost an operation.');

  expect(sampleCall(library, patchBook, { variant: 'minimal' }).body).toEqual({ patch: [{}] });
});

test('A sample of any schema is valid, in requests and in answers, and is the same when it is made again.', () => {
  const contract = openContract({});
  const { request, response } = createValidators(contract);
  fc.assert(
    fc.property(
      arbitrarySchemas,
      fc.constantFrom('full', 'minimal'),
      fc.nat(3),
      (schema, variant, branch) => {
        const make = (): Json => createSampler(contract, { variant, branch })(schema, site);

        expect([request(schema, make()), response(schema, make())]).toEqual([undefined, undefined]);
        expect(make()).toEqual(make());
      },
    ),
  );
});
