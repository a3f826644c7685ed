import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './test/slowest-first.js';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@ld-rest\/test-server$/, replacement: source('test/server/src/index.ts') },
      { find: /^@ld-rest\/([a-z0-9-]+)\/([a-z]+)$/, replacement: source('packages/$1/src/$2.ts') },
      { find: /^@ld-rest\/([a-z0-9-]+)$/, replacement: source('packages/$1/src/index.ts') },
    ],
  },
  // Every core works: vitest leaves one idle unless told.
  test: {
    include: ['test/**/*.test.ts', 'examples/**/*.vitest.test.js'],
    isolate: false,
    maxWorkers: '100%',
    sequence: { sequencer: SlowestFirst },
    testTimeout: 30_000,
  },
});
