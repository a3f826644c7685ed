import type { Area } from '../model/types.js';

/** What belongs to changesets once a package exists: the generator keeps it. */
export interface OwnedFields {
  readonly version: string;
  readonly runtimeRange: string;
}

/** Emits `package.json`. */
export function emitManifest(area: Area, owned: OwnedFields, repository: string): string {
  const website = repository.replace(/^git\+/, '').replace(/\.git$/, '');
  const manifest = {
    name: `@ld-rest/${area.slug}`,
    version: owned.version,
    description: `Typed client for the ${area.title} area of the LaunchDarkly REST API`,
    keywords: ['launchdarkly', 'rest', 'api', 'client', 'typescript', 'openapi', area.slug],
    homepage: `${website}/tree/main/packages/${area.slug}#readme`,
    bugs: { url: `${website}/issues` },
    license: 'MIT',
    repository: { type: 'git', url: repository, directory: `packages/${area.slug}` },
    // npm packs a README and a licence by itself, but no changelog.
    files: ['CHANGELOG.md', 'dist', 'operations.json'],
    type: 'module',
    sideEffects: false,
    exports: {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './operations.json': './operations.json',
    },
    publishConfig: { access: 'public', provenance: true },
    dependencies: { '@ld-rest/runtime': owned.runtimeRange },
    engines: { node: '>=20.19.0' },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Emits `tsconfig.json`: one project of the root's `tsc -b`. */
export function emitProject(area: Area): string {
  const project = {
    extends: '../../tsconfig.base.json',
    compilerOptions: {
      rootDir: 'src',
      outDir: 'dist',
      // A build info file in `dist` would be published.
      tsBuildInfoFile: `../../node_modules/.cache/tsc/${area.slug}.tsbuildinfo`,
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      isolatedDeclarations: true,
    },
    include: ['src'],
    references: [{ path: '../runtime' }],
  };
  return `${JSON.stringify(project, null, 2)}\n`;
}
