import type { Area } from '../model/types.js';

/** What belongs to changesets once a package exists: the generator keeps it. */
export interface OwnedFields {
  readonly version: string;
  /** Ranges of what the package depends on, by package. */
  readonly ranges: Readonly<Record<string, string>>;
}

/** What the manifest of an area says beside its title. */
export interface ManifestOptions {
  readonly repository: string;
  /** Whether the package has makers of answers. */
  readonly testing: boolean;
  /** Another name of the area. */
  readonly alias?: string | undefined;
}

/** Emits the `package.json` of an area. */
export function emitManifest(
  area: Area,
  owned: OwnedFields,
  { repository, testing, alias }: ManifestOptions,
): string {
  const title = alias === undefined ? area.title : `${area.title} (${alias})`;
  return printManifest({
    slug: area.slug,
    description: `Typed client for the ${title} area of the LaunchDarkly REST API`,
    keywords: alias === undefined ? [] : [alias.toLowerCase()],
    // npm packs a README and a licence unasked, but neither a changelog nor a notice.
    files: ['CHANGELOG.md', 'NOTICE', 'dist', 'operations.json'],
    exports: {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      ...(testing && { './testing': { types: './dist/testing.d.ts', default: './dist/testing.js' } }),
      './operations.json': './operations.json',
    },
    owned,
    repository,
  });
}

/** What differs between the manifests of generated packages. */
export interface Manifest {
  readonly slug: string;
  readonly description: string;
  /** Keywords beside those of every package and the slug. */
  readonly keywords?: readonly string[];
  readonly files: readonly string[];
  readonly exports: object;
  readonly owned: OwnedFields;
  readonly repository: string;
}

/** Prints the `package.json` of a generated package. */
export function printManifest({
  slug,
  description,
  keywords = [],
  files,
  exports,
  owned,
  repository,
}: Manifest): string {
  const website = repository.replace(/^git\+/, '').replace(/\.git$/, '');
  const manifest = {
    name: `@ld-rest/${slug}`,
    version: owned.version,
    description,
    keywords: [
      ...new Set(['launchdarkly', 'rest', 'api', 'client', 'typescript', 'openapi', slug, ...keywords]),
    ],
    homepage: `${website}/tree/main/packages/${slug}#readme`,
    bugs: { url: `${website}/issues` },
    license: 'MIT',
    repository: { type: 'git', url: repository, directory: `packages/${slug}` },
    files,
    type: 'module',
    sideEffects: false,
    exports,
    publishConfig: { access: 'public', provenance: true },
    dependencies: owned.ranges,
    engines: { node: '>=20.19.0' },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Prints the `tsconfig.json` of a generated package: one project of the root's `tsc -b`, after those that it refers to. */
export function printProject(slug: string, references: readonly string[]): string {
  const project = {
    extends: '../../tsconfig.base.json',
    compilerOptions: {
      rootDir: 'src',
      outDir: 'dist',
      // A build info file in `dist` would be published.
      tsBuildInfoFile: `../../node_modules/.cache/tsc/${slug}.tsbuildinfo`,
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      isolatedDeclarations: true,
    },
    include: ['src'],
    references: references.map((reference) => ({ path: `../${reference}` })),
  };
  return `${JSON.stringify(project, null, 2)}\n`;
}
