/** Makes a flag with every property that the contract requires: some clients check answers. */
export const sampleFlag = (key) => ({
  key,
  name: key,
  kind: 'boolean',
  description: 'x'.repeat(1_000),
  _version: 1,
  creationDate: 1_700_000_000_000,
  archived: false,
  temporary: true,
  tags: ['web'],
  variations: [
    { _id: 'a', value: true },
    { _id: 'b', value: false },
  ],
  customProperties: {},
  experiments: { baselineIdx: 0, items: [] },
  environments: {},
  _links: { self: { href: `/api/v2/flags/web/${key}`, type: 'application/json' } },
});
