import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { arrayOf, objectOf, stringOf } from '../../generator/src/document/json.js';
import type { JsonObject } from '../../generator/src/document/json.js';
import { packageNames } from './pack-packages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

let components: readonly JsonObject[] = [];
let dependenciesOf: ReadonlyMap<string, readonly string[]> = new Map();

beforeAll(() => {
  const bill = objectOf(
    JSON.parse(execFileSync(process.execPath, ['.ci/sbom.mjs'], { cwd: root, encoding: 'utf8' })),
  );
  components = arrayOf(bill['components']).map(objectOf);
  dependenciesOf = new Map(
    arrayOf(bill['dependencies'])
      .map(objectOf)
      .map(({ ref, dependsOn }) => [textOf(ref), arrayOf(dependsOn).map(textOf)]),
  );
}, 60_000);

const textOf = (value: JsonObject[string]): string => stringOf(value) ?? '';
const isOurs = (reference: string): boolean => reference.startsWith('@ld-rest/');

/** Everything that comes with a component, itself included. */
const closureOf = (reference: string, known: ReadonlySet<string> = new Set()): ReadonlySet<string> =>
  known.has(reference)
    ? known
    : (dependenciesOf.get(reference) ?? []).reduce(
        (found: ReadonlySet<string>, next) => closureOf(next, found),
        new Set([...known, reference]),
      );

const licencesOf = (component: JsonObject): string =>
  arrayOf(component['licenses'])
    .map((entry) => objectOf(objectOf(entry)['license'])['id'])
    .map(textOf)
    .join(', ');

const row = (component: JsonObject): string => {
  const reference = textOf(component['bom-ref']);
  const ours = [...dependenciesOf.keys()].filter(isOurs);
  const users = ours
    .filter((name) => closureOf(name).has(reference))
    .map((name) => name.replace(/@[\d.]+$/, ''));
  const named = users.length > 10 ? 'every client' : users.map((name) => `\`${name}\``).join(', ');
  return `| \`${textOf(component['name'])}\` | ${textOf(component['version'])} | ${licencesOf(component)} | ${named} |`;
};

it('lists the published packages in the bill of materials', () => {
  const ours = [...dependenciesOf.keys()]
    .filter(isOurs)
    .map((name) => name.replace(/^@ld-rest\/|@[\d.]+$/g, ''));
  expect(ours.toSorted()).toEqual(packageNames.toSorted());
});

it('says in DEPENDENCIES.md what an installation brings along', async () => {
  const others = components.filter((component) => !isOurs(textOf(component['bom-ref'])));
  const lines = [
    '# What an installation brings along',
    '',
    'These packages of others come with the packages of this repository. `npm run test:update` writes this list.',
    '',
    '| package | version | licence | comes with |',
    '|---|---|---|---|',
    ...others.map(row).toSorted(),
  ];
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../DEPENDENCIES.md');
});

it('installs nothing whose licence asks for more than a notice', () => {
  const licences = components.map(licencesOf);
  expect(licences.filter((licence) => !/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD)$/.test(licence))).toEqual(
    [],
  );
});
