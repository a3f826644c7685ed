import { describe, expect, it } from 'vitest';
import { emitInput } from '../../../generator/src/emit/emit-input.js';
import { operationTypes } from '../../../generator/src/emit/operation-types.js';
import type { Operation } from '../../../generator/src/model/types.js';
import { noNames, noWords, operation, parameter, text } from './model-pieces.js';
import { printStructures } from './print-structures.js';

const list = { kind: 'array', items: text } as const;
const words = { ...noWords, parameters: { kiteKey: 'Key of the kite, such as @blue.' } };

describe('emitInput', () => {
  it.each<[string, { given: Partial<Operation>; want: string }]>([
    [
      'an alias where there is nothing to give',
      {
        given: {},
        want: `
/** Input of \`getKite\`. */
export type GetKiteInput = Record<string, never>;
`,
      },
    ],
    [
      'path, query and body side by side',
      {
        given: {
          pathParameters: [parameter('kiteKey', { place: 'path', required: true })],
          queryParameters: [
            parameter('limit', {
              shape: { kind: 'integer' },
              pageSize: { default: 20, maximum: 50 },
              deprecated: true,
            }),
            parameter('X-Kite', { shape: list }),
          ],
          body: { required: false, mediaType: 'application/json', shape: list },
        },
        want: `
/** Input of \`getKite\`. */
export interface GetKiteInput {
    /** Key of the kite, such as \\@blue. */
    kiteKey: string;
    /**
     * Default 20. At most 50.
     * @deprecated
     */
    limit?: number | undefined;
    "X-Kite"?: readonly string[] | undefined;
    /** Request body, sent as \`application/json\`. */
    body?: readonly string[] | undefined;
}
`,
      },
    ],
    [
      'the forms that a patch can have',
      {
        given: {
          patchFormats: ['json-patch', 'json-patch-with-comment', 'merge-patch', 'semantic-patch'],
          body: { required: true, mediaType: 'application/json', shape: text },
        },
        want: `
/** Input of \`getKite\`. */
export interface GetKiteInput {
    /** Request body: JSON Patch, JSON Patch with a comment, merge patch, semantic patch. The content type follows its form. */
    body: string;
}
`,
      },
    ],
  ])('emits %s', (_title, { given, want }) => {
    const kite = operation('getKite', given);
    const types = operationTypes(kite, noNames);
    const printed = printStructures(emitInput({ operation: kite, types, names: noNames, words }));
    expect(`\n${printed}`).toBe(want);
  });
});
