import { expect, it } from 'vitest';
import { SpecError } from '../../../generator/src/errors.js';
import type { JsonObject } from '../../../generator/src/document/json.js';
import { requireSoundDocument } from '../../../generator/src/check/require-sound-document.js';
import { kiteDocument } from '../kite-document.js';

const failure = async (document: JsonObject): Promise<readonly string[]> => {
  const error: unknown = await requireSoundDocument(document, 'kites.json').catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SpecError);
  return error instanceof SpecError ? error.message.split('\n') : [];
};

const wayOut =
  'Correct the contract with an action in spec/overlay.yaml; a published document in a copy, and pull that with --from.';

it('lets a sound document pass', async () => {
  await expect(requireSoundDocument(kiteDocument, 'kites.json')).resolves.toBeUndefined();
});

it('names the document, the place, what was expected and the way out', async () => {
  expect(await failure({ ...kiteDocument, openapi: '3.1.0' })).toEqual([
    'kites.json cannot be used: 1 problem.',
    '  #/openapi is "3.1.0". Expected OpenAPI 3.0 ("3.0.3"); convert the document first.',
    wayOut,
  ]);
});

it('tells the first twenty problems and counts the others', async () => {
  const paths = Object.fromEntries(
    Array.from({ length: 25 }, (_, index) => [
      `/knots/${index}`,
      { get: { operationId: 'getKnot', tags: ['Knots'], responses: { 204: { description: '' } } } },
    ]),
  );
  const lines = await failure({ ...kiteDocument, paths });
  expect(lines).toHaveLength(23);
  expect([lines[0], lines[1], lines[21]]).toEqual([
    'kites.json cannot be used: 24 problems.',
    '  #/paths/~1knots~11/get/operationId is "getKnot", which names the same method as #/paths/~1knots~10/get/operationId. Rename one.',
    '  … and 4 more.',
  ]);
});

it('says nothing that a terminal would obey', async () => {
  const escape = '\u001b]0;evil\u0007\u009b31m\u202e';
  const paths = { [`/${escape}`]: { get: { operationId: escape, tags: [escape], responses: {} } } };
  const text = (await failure({ ...kiteDocument, paths })).join(' ');
  expect(text).toContain('\\u001b]0;evil\\u0007\\u009b31m\\u202e');
  expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});
