import { describe, expect, it } from 'vitest';
import { emitManifest, printProject } from '../../../generator/src/emit/emit-manifest.js';
import { kites } from './model-pieces.js';

const owned = { version: '1.2.3', ranges: { '@ld-rest/runtime': '^1.0.0' } };
const repository = 'git+https://example.com/repository.git';

describe('emitManifest', () => {
  it('emits what npm and changesets need', () => {
    expect(emitManifest(kites(), owned, { repository, testing: false })).toBe(`{
  "name": "@ld-rest/kites",
  "version": "1.2.3",
  "description": "Typed client for the Kites area of the LaunchDarkly REST API",
  "keywords": [
    "launchdarkly",
    "rest",
    "api",
    "client",
    "typescript",
    "openapi",
    "kites"
  ],
  "homepage": "https://example.com/repository/tree/main/packages/kites#readme",
  "bugs": {
    "url": "https://example.com/repository/issues"
  },
  "license": "MIT",
  "repository": {
    "type": "git",
    "url": "git+https://example.com/repository.git",
    "directory": "packages/kites"
  },
  "files": [
    "CHANGELOG.md",
    "NOTICE",
    "dist",
    "operations.json"
  ],
  "type": "module",
  "sideEffects": false,
  "exports": {
    ".": {
      "types": "./dist/index.d.ts",
      "default": "./dist/index.js"
    },
    "./operations.json": "./operations.json"
  },
  "publishConfig": {
    "access": "public",
    "provenance": true
  },
  "dependencies": {
    "@ld-rest/runtime": "^1.0.0"
  },
  "engines": {
    "node": ">=20.19.0"
  }
}
`);
  });

  it('exports the makers of answers where there are some', () => {
    expect(emitManifest(kites(), owned, { repository, testing: true })).toContain(`
    "./testing": {
      "types": "./dist/testing.d.ts",
      "default": "./dist/testing.js"
    },
`);
  });

  it('names the area by its other name too, for those who search for that', () => {
    const emitted = emitManifest(kites(), owned, { repository, testing: false, alias: 'SkyControl' });
    expect(emitted).toContain(
      '"description": "Typed client for the Kites (SkyControl) area of the LaunchDarkly REST API"',
    );
    expect(emitted).toContain(`    "kites",
    "skycontrol"
  ],`);
  });

  it('names no keyword twice', () => {
    const emitted = emitManifest({ ...kites(), slug: 'api' }, owned, { repository, testing: false });
    expect(emitted.match(/^ {4}"api",?$/gm)).toEqual(['    "api",']);
  });
});

describe('printProject', () => {
  it('prints a project that is built after those that it refers to', () => {
    expect(printProject('kites', ['runtime', 'knots'])).toBe(`{
  "extends": "../../tsconfig.base.json",
  "compilerOptions": {
    "rootDir": "src",
    "outDir": "dist",
    "tsBuildInfoFile": "../../node_modules/.cache/tsc/kites.tsbuildinfo",
    "lib": [
      "ES2022",
      "DOM",
      "DOM.Iterable"
    ],
    "isolatedDeclarations": true
  },
  "include": [
    "src"
  ],
  "references": [
    {
      "path": "../runtime"
    },
    {
      "path": "../knots"
    }
  ]
}
`);
  });
});
