import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../generator/src/document/json.js';
import { emitSchema } from '../../../generator/src/emit/emit-schema.js';

const names = new Map([
  ['Reel', 'Reel'],
  ['putTail', 'PutTail'],
]);

/** Emits a schema, and returns its declaration. */
const declarationOf = async (schema: JsonObject): Promise<string> => {
  const schemas = { Reel: schema, putTail: { type: 'string' } };
  const { models = '' } = await emitSchema({ openapi: '3.0.3', components: { schemas } }, names);
  return models
    .replace(/^\/\/ Generated.*\n(?:import .*\n)?\n/, '')
    .replace('export type PutTail = string;\n', '');
};

const input = { 'x-input': true };
const list = { type: 'array', items: { type: 'string' } };
const optional = (schema: Json): JsonObject => ({ type: 'object', properties: { tail: schema } });

describe('emitSchema', () => {
  it.each<[string, { given: JsonObject; want: string }]>([
    [
      'required and optional properties',
      {
        given: {
          type: 'object',
          required: ['key'],
          properties: { key: { type: 'string' }, age: { type: 'integer' } },
        },
        want: 'export interface Reel {\n    key: string;\n    age?: number;\n}\n',
      },
    ],
    [
      'what the server may leave out, whatever its default',
      {
        given: optional({ type: 'boolean', default: true }),
        want: 'export interface Reel {\n    /** @default true */\n    tail?: boolean;\n}\n',
      },
    ],
    [
      'known values',
      { given: { type: 'string', enum: ['a', 'b'] }, want: 'export type Reel = "a" | "b";\n' },
    ],
    [
      'known values, null among them',
      { given: { type: 'string', nullable: true, enum: ['a'] }, want: 'export type Reel = "a" | null;\n' },
    ],
    ['known numbers', { given: { type: 'integer', enum: [1, -2] }, want: 'export type Reel = 1 | -2;\n' }],
    ['a known truth', { given: { type: 'boolean', enum: [false] }, want: 'export type Reel = false;\n' }],
    [
      'known values beside others',
      {
        given: { type: 'string', 'x-open-enum': ['a', 'b'] },
        want: 'export type Reel = "a" | "b" | (string & {});\n',
      },
    ],
    [
      'known values beside others and null',
      {
        given: { type: 'string', nullable: true, 'x-open-enum': ['a'] },
        want: 'export type Reel = "a" | (string & {}) | null;\n',
      },
    ],
    [
      'a file',
      {
        given: { type: 'string', format: 'binary' },
        want: '/** Format: binary */\nexport type Reel = Blob;\n',
      },
    ],
    ['what must not be', { given: { 'x-never': true }, want: 'export type Reel = never;\n' }],
    [
      'an instruction of which nothing is known',
      { given: { 'x-unknown-instruction': true }, want: 'export type Reel = UnknownInstruction;\n' },
    ],
    [
      'a free object',
      { given: { type: 'object' }, want: 'export interface Reel {\n    [key: string]: unknown;\n}\n' },
    ],
    [
      'other schemas by their exported names',
      {
        given: optional({ $ref: '#/components/schemas/putTail' }),
        want: 'export interface Reel {\n    tail?: PutTail;\n}\n',
      },
    ],
    [
      'lists that callers give as read-only, and what is optional as undefined',
      {
        given: { ...optional(list), ...input },
        want: 'export interface Reel {\n    tail?: readonly string[] | undefined;\n}\n',
      },
    ],
    [
      'lists that are answered as lists',
      { given: optional(list), want: 'export interface Reel {\n    tail?: string[];\n}\n' },
    ],
    [
      'a comment without what would change its direction',
      {
        given: { type: 'string', description: 'a\u202eb' },
        want: '/** @description a\\u202eb */\nexport type Reel = string;\n',
      },
    ],
  ])('emits %s', async (_title, { given, want }) => {
    expect(await declarationOf(given)).toBe(want);
  });
});
