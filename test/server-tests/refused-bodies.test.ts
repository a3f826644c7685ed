import { startTestServer } from '@ld-rest/test-server';
import { expect, test } from 'vitest';
import { ask, type Question } from './ask.js';
import { describeRefusals, refused, type RefusalGroups } from './describe-refusals.js';
import { form } from './form.js';
import { libraryContract } from './library-contract.js';

const post = (body: object | string): Question => ({ method: 'POST', path: '/books', body });
const patch = (body: object): Question => ({ method: 'PATCH', path: '/books/a', body });
const scan = (body: FormData): Question => ({ method: 'POST', path: '/scans', body });
const anotherBoundary = { 'content-type': 'multipart/form-data; boundary=x' };

const groups: RefusalGroups = {
  'the body': {
    'is missing': { given: { method: 'POST', path: '/books' }, want: refused(/needs a body/) },
    'is not JSON': { given: post('{"key":'), want: refused(/not JSON/) },
    'is another kind of value': { given: post(['key']), want: refused(/^body: must be object/) },
    'lacks a required property': { given: post({}), want: refused(/required property 'key'/) },
    'has a wrong type deep inside': {
      given: post({ key: 'a', labels: { shelf: 3 } }),
      want: refused(/^\/labels\/shelf: must be string/),
    },
    'has an unknown property': {
      given: post({ key: 'a', colour: 'red' }),
      want: refused(/^body: .*: colour$/),
    },
    'has an unknown property deep inside': {
      given: post({ key: 'a', sequel: { key: 'b', colour: 'red' } }),
      want: refused(/^\/sequel: .*: colour$/),
    },
    'has an unknown property in an element': {
      given: post({ key: 'a', copies: [{ shelf: 'b' }, { colour: 'red' }] }),
      want: refused(/^\/copies\/1: .*: colour$/),
    },
    'has a property that no part of a composed schema knows': {
      given: post({ key: 'a', author: { name: 'b', awards: [], pen: 'c' } }),
      want: refused(/^\/author: .*: pen$/),
    },
    'has null where it may not': { given: post({ key: null }), want: refused(/^\/key: must be string/) },
    'has a text for a number in an enum': {
      given: post({ key: 'a', volumes: '2' }),
      want: refused(/^\/volumes: must be integer/),
    },
    'is a patch with an unknown property': {
      given: patch({ patch: [], colour: 'red' }),
      want: refused(/: colour$/),
    },
    'is an empty patch': { given: patch({}), want: refused(/required property 'patch'/) },
    'is a merge patch with an unknown property beside it': {
      given: patch({ merge: {}, colour: 'red' }),
      want: refused(/: colour$/),
    },
    'is a semantic patch that the operation does not know': {
      given: patch({ instructions: [] }),
      want: refused(/required property 'patch'/),
    },
  },
  'the form': {
    'has an unknown field': {
      given: scan(form([['colour', 'red']])),
      want: refused(/^colour: the form has no such field/),
    },
    'has a field twice': {
      given: scan(
        form([
          ['title', 'a'],
          ['title', 'b'],
        ]),
      ),
      want: refused(/^title: this field may be given once/),
    },
    'has a text where a file is wanted': {
      given: scan(form([['file', 'bytes']])),
      want: refused(/^file: must be a file/),
    },
    'has a file where a text is wanted': {
      given: scan(form([['title', new Blob(['x'])]])),
      want: refused(/^title: must not be a file/),
    },
    'has no boolean where one is wanted': {
      given: scan(form([['sharp', 'very']])),
      want: refused(/^sharp: must be boolean/),
    },
    'has another boundary than it says': {
      given: { ...scan(form([['title', 'a']])), headers: anotherBoundary },
      want: refused(/no multipart form/),
    },
  },
};

describeRefusals(groups);

test('A refusal names the attributes where the contract says that it does.', async () => {
  const server = await startTestServer({ contract: libraryContract });

  expect((await ask(server.url, post({ key: 1 }))).body).toMatchObject({
    errors: [{ attribute: '/key', reason: 'must be string' }],
  });
  expect((await ask(server.url, { path: '/books?offset=x' })).body).not.toHaveProperty('errors');
  await server.close();
});
