/** Mutates the rooms whose tests have to notice any change of behaviour; `--mutate 'generator/src/diff/**'` takes one. */
export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  mutate: ['packages/{runtime,patch}/src/**/*.ts', 'generator/src/{diff,changes,plan,write,overlay}/**/*.ts'],
  ignorePatterns: ['dist', '*.tsbuildinfo', '/test/releases/plans', '/test/golden', '/docs', '/examples'],
  concurrency: 1,
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
};
