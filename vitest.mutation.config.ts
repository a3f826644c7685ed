import { defineConfig } from 'vitest/config';
import config from './vitest.config.js';

/** The tests of the rooms that are mutated: all of them run for some mutants, so the slow judges of the whole stay out. */
export default defineConfig({
  ...config,
  test: {
    ...config.test,
    include: [
      'test/{runtime,patch}/**/*.test.ts',
      'test/generator/{diff,changes,plan,write,overlay}/**/*.test.ts',
    ],
    exclude: ['**/*-properties.test.ts', 'test/runtime/mini.test.ts'],
  },
});
