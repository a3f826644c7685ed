import { expect, it } from 'vitest';
import { emitOperations } from '../../../generator/src/emit/emit-operations.js';
import { noWords, operation, text } from './model-pieces.js';

it('emits one record an operation, with null for what is not known', () => {
  const words = { ...noWords, operations: { getKites: 'Lists the kites.' } };
  const given = [
    operation('getKites', {
      paging: { kind: 'offset', items: 'items', item: text },
      docs: 'kites/get-kites',
    }),
    operation('constructor', { method: 'put', stability: 'beta', deprecated: true, readOnly: false }),
  ];
  const permissions = {
    sources: { list: 'https://example.com/actions' },
    operations: {
      getKites: {
        actions: ['viewKite'],
        resource: 'kite/*',
        role: 'reader',
        tier: 'published',
        source: 'list',
      },
    },
  };
  expect(emitOperations(given, { words, permissions })).toBe(`[
  {
    "operationId": "getKites",
    "method": "GET",
    "path": "/kites",
    "summary": "Lists the kites.",
    "stability": "stable",
    "deprecated": false,
    "paging": "offset",
    "access": "read",
    "permission": {
      "needs": [
        {
          "actions": [
            "viewKite"
          ],
          "resources": [
            "kite/*"
          ]
        }
      ],
      "role": "reader",
      "tier": "published",
      "source": "https://example.com/actions"
    },
    "docs": "kites/get-kites"
  },
  {
    "operationId": "constructor",
    "method": "PUT",
    "path": "/kites",
    "summary": null,
    "stability": "beta",
    "deprecated": true,
    "paging": null,
    "access": "write",
    "permission": null,
    "docs": null
  }
]
`);
});
