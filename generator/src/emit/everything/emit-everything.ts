import { camelCase } from 'es-toolkit/string';
import type { Area } from '../../model/types.js';
import type { Words } from '../../words/words.js';
import { describeArea } from '../describe.js';
import type { GeneratedFile } from '../emit-package.js';
import { generatedHeader } from '../generated-header.js';
import { printBindings } from '../print-bindings.js';
import { printManifest, printProject, type OwnedFields } from '../emit-manifest.js';
import { emitEverythingReadme } from './emit-everything-readme.js';

/** The folder of the package of all areas. */
export const everythingSlug = 'client';

/** What the package of all areas is made of. */
export interface EverythingSource {
  readonly areas: readonly Area[];
  readonly words: Words;
  readonly owned: OwnedFields;
  readonly repository: string;
  readonly licence: string;
  readonly notice: string;
}

/** Emits `@ld-rest/client`: every area on one connection, each loaded when one of its methods is called. */
export function emitEverything(source: EverythingSource): readonly GeneratedFile[] {
  return [
    { path: 'LICENSE', content: source.licence },
    { path: 'NOTICE', content: source.notice },
    { path: 'README.md', content: emitEverythingReadme(source.areas) },
    { path: 'package.json', content: emitManifest(source) },
    { path: 'src/client.ts', content: emitClient(source) },
    { path: 'src/index.ts', content: emitIndex() },
    {
      path: 'tsconfig.json',
      content: printProject(everythingSlug, ['runtime', ...source.areas.map(({ slug }) => slug)]),
    },
  ];
}

function emitManifest({ owned, repository }: EverythingSource): string {
  return printManifest({
    slug: everythingSlug,
    description:
      'Every area of the LaunchDarkly REST API on one connection, each loaded when it is first used',
    files: ['CHANGELOG.md', 'NOTICE', 'dist'],
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
    owned,
    repository,
  });
}

function emitClient({ areas, words }: EverythingSource): string {
  const imports = areas.map(({ slug, name }) => importType(`${name}Client`, `@ld-rest/${slug}`));
  const members = areas.map((area) => {
    const comment = describeArea(area, words).replaceAll(/^/gm, '     * ').replaceAll(/ +$/gm, '');
    return `    /**\n${comment}\n     */\n    readonly ${camelCase(area.slug)}: ${area.name}Client;`;
  });
  return `${generatedHeader}${importType('Connection, ConnectOptions', '@ld-rest/runtime')}
import { openLazily, type Loaders } from "@ld-rest/runtime/lazy";
${imports.join('\n')}

/** Every area of the LaunchDarkly REST API, on one connection. */
export interface LaunchDarklyClient {
${members.join('\n')}
}

/** Creates a client of every area. */
export interface CreateClient {
    /**
     * Creates a client of every area. The package of an area is loaded by the first call of one of its methods.
     * @param options A connection to share with other clients, or the options of a new one.
     * @throws {ConfigurationError} When the options cannot work, such as a missing token.
     * @example
     * const ld = createClient({ region: 'eu' });
     * const flag = await ld.featureFlags.getFeatureFlag({ projectKey: 'web', featureFlagKey: 'checkout' });
     */
    (options?: ConnectOptions | Connection): LaunchDarklyClient;
    /** The names of all areas. */
    readonly areas: readonly (keyof LaunchDarklyClient)[];
}

${emitFactory(areas)}`;
}

function emitFactory(areas: readonly Area[]): string {
  const loaders = areas.map(
    ({ slug, name }) =>
      `    ${camelCase(slug)}: async (connection) => (await import("@ld-rest/${slug}")).create${name}Client(connection),`,
  );
  return `const loaders: Loaders<LaunchDarklyClient> = {
${loaders.join('\n')}
};

export const createClient: CreateClient = /* @__PURE__ */ openLazily(loaders);
`;
}

function importType(names: string, from: string): string {
  return printBindings({ keyword: 'import type', names: [names], from });
}

function emitIndex(): string {
  return `${generatedHeader}export * from "./client.js";\nexport * from "@ld-rest/runtime";\n`;
}
