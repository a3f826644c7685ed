import { describe, expect, it } from 'vitest';
import { emitPackageTable, emitPackagesProject } from '../../../generator/src/emit/emit-workspace.js';
import { kites, modelOf, operation } from './model-pieces.js';

const begin = '<!-- packages: generated, do not edit -->';
const end = '<!-- /packages -->';
const knots = {
  ...kites(operation('getKnot', { stability: 'beta' }), operation('getKnots')),
  slug: 'knots',
  title: 'Knots | ties',
};

describe('emitPackagesProject', () => {
  it('refers to the runtime, to every area, and to the package of all of them', () => {
    expect(JSON.parse(emitPackagesProject([kites(), knots]))).toEqual({
      files: [],
      references: [{ path: './runtime' }, { path: './kites' }, { path: './knots' }, { path: './client' }],
    });
  });
});

describe('emitPackageTable', () => {
  const model = modelOf({}, [kites(operation('getKite')), knots]);

  it('replaces what stands between the marks, and nothing else', () => {
    expect(emitPackageTable(`# Kites\n${begin}\nold\n${end}\nThe end.\n`, model)).toBe(`# Kites
${begin}
| package | area | operations | of them beta |
|---|---|---|---|
| [\`@ld-rest/kites\`](packages/kites) | Kites | 1 |  |
| [\`@ld-rest/knots\`](packages/knots) | Knots   ties | 2 | 1 |
${end}
The end.
`);
  });

  it.each([
    ['the first mark', `# Kites\n${end}`, begin],
    ['the last mark', `# Kites\n${begin}\n`, end],
    ['the marks in their order', `${end}\n${begin}`, end],
  ])('refuses a README that lacks %s', (_title, readme, mark) => {
    expect(() => emitPackageTable(readme, model)).toThrow(`README.md has no line "${mark}"`);
  });
});
