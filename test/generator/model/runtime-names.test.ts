import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runtimeNames } from '../../../generator/src/model/runtime-names.js';

const packages = fileURLToPath(new URL('../../../packages', import.meta.url));

/** What the sources of generated packages import or pass on from the runtime. */
const importedNames = (): ReadonlySet<string> => {
  const sources = readdirSync(packages, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[\w-]+\/src\/\w+\.ts$/.test(path))
    .map((path) => readFileSync(join(packages, path), 'utf8'))
    .filter((text) => text.startsWith('// Generated'));
  const lists = sources.flatMap((text) =>
    [...text.matchAll(/\{([^{}]*)\} from "@ld-rest\/runtime(?:\/\w+)?"/g)].map(([, names = '']) => names),
  );
  return new Set(lists.flatMap((names) => names.match(/\b(?!type\b)\w+/g) ?? []));
};

it('lists every name under which a schema would clash with what generated files import', () => {
  // No schema is exported under a name with a small first letter.
  const clashing = [...importedNames()].filter((name) => /^[A-Z]/.test(name));
  expect(clashing).toContain('ApiError');
  expect(clashing.filter((name) => !runtimeNames.includes(name) && name !== 'Loaders')).toEqual([]);
});
