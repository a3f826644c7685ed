import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Beside the tests, so that packages resolve to what is built; nothing is written. */
const file = join(root, 'test/types/hovered.ts');

/** A mark stands before each name that is hovered. */
const code = `
import { createFeatureFlagsClient } from '@ld-rest/feature-flags';
const flags = createFeatureFlagsClient();
const at = { projectKey: 'web', featureFlagKey: 'checkout' };
const flag = await flags./*call*/getFeatureFlag(at);
await flags.getFeatureFlags({ projectKey: 'web', /*parameter*/env: 'production' });
const production = flag./*map*/environments?.['production'];
production?./*property*/fallthrough;
await flags.patchFeatureFlag({
  ...at,
  body: {
    /*beside*/environmentKey: 'production',
    instructions: [{ /*kind*/kind: 'updateFallthroughVariationOrRollout', /*weights*/rolloutWeights: { id: 100000 } }],
  },
});
`;

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  strict: true,
  types: [],
};

const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getScriptFileNames: () => [file],
  getScriptVersion: () => '0',
  getScriptSnapshot: (path) => {
    const text = path === file ? code : ts.sys.readFile(path);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => root,
  getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
  fileExists: (path) => path === file || ts.sys.fileExists(path),
  readFile: (path) => (path === file ? code : ts.sys.readFile(path)),
  directoryExists: (path) => ts.sys.directoryExists(path),
  getDirectories: (path) => ts.sys.getDirectories(path),
  realpath: (path) => ts.sys.realpath?.(path) ?? path,
});

/** What an editor shows over the name behind a mark: the type, the text, the tags. */
const hover = (mark: string): string => {
  const start = code.indexOf(`/*${mark}*/`) + mark.length + 4;
  const info = service.getQuickInfoAtPosition(file, start);
  const tags = (info?.tags ?? []).map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`);
  const parts = [info?.displayParts, info?.documentation].map((part) => ts.displayPartsToString(part));
  return [...parts, ...tags].join('\n');
};

describe('An editor shows over', () => {
  it('a call what it does, what it answers and an example.', () => {
    expect(hover('call')).toMatchInlineSnapshot(`
      "(property) FeatureFlagsClient.getFeatureFlag: (input: GetFeatureFlagInput, options?: CallOptions) => Promise<FeatureFlag>
      Returns one flag with its state and targeting in every environment. Name environments with \`env\` to keep the response small.

      \`GET /api/v2/flags/{projectKey}/{featureFlagKey}\` answers 200 with FeatureFlag.
      @throws {ApiError} With status 401, 403, 404, 429.
      @example await featureFlags.getFeatureFlag({
        projectKey: 'web',
        featureFlagKey: 'checkout',
        env: ['production'],
        expand: 'evaluation',
      });
      @see {@link https://launchdarkly.com/docs/api/feature-flags/get-feature-flag}"
    `);
  });

  it('a parameter what it means.', () => {
    expect(hover('parameter')).toMatchInlineSnapshot(`
      "(property) GetFeatureFlagsInput.env?: OneOrMore<string> | undefined
      Adds the state and targeting of these environments, by key. Without it (or \`filterEnv\` in the filter) flags come without environments."
    `);
  });

  it('a map the name of its elements.', () => {
    expect(hover('map')).toMatchInlineSnapshot(`
      "(property) FeatureFlag.environments?: {
          [key: string]: FeatureFlagConfig;
      } | undefined
      Settings by environment key. Lists leave them out unless env or filterEnv asks for them."
    `);
  });

  it('a property the name of its type.', () => {
    expect(hover('property')).toMatchInlineSnapshot(`
      "(property) FeatureFlagConfig.fallthrough?: VariationOrRolloutRep | undefined
      What contexts receive that match no target and no rule."
    `);
  });

  it('what stands beside the instructions of a patch what it means.', () => {
    expect(hover('beside')).toMatchInlineSnapshot(`
      "(property) FeatureFlagSemanticPatch.environmentKey: string
      Key of the environment, such as production, unique in its project."
    `);
  });

  it('a kind of instruction what it does.', () => {
    expect(hover('kind')).toMatchInlineSnapshot(`
      "(property) kind: "updateFallthroughVariationOrRollout"
      Sets what contexts receive that match no target and no rule, which is one variation or a percentage rollout."
    `);
  });

  it('a parameter of an instruction its unit.', () => {
    expect(hover('weights')).toMatchInlineSnapshot(`
      "(property) rolloutWeights: InstructionRolloutWeights
      Map from variation \`_id\` to weight in thousandths of a percent, summing to 100000. Replaces variationId."
    `);
  });
});
