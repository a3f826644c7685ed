import { createRequire } from 'node:module';
import type * as OpenapiTypescript from 'openapi-typescript';
import type Typescript from 'typescript';

/**
 * Imported, Node.js would search the nine megabytes of TypeScript for the names of its exports, before running them: a sixth
 * of the time of a run. What CommonJS loads has no type, so each gets that of its import.
 */
const load = createRequire(import.meta.url);

/** TypeScript, to make and to print nodes. */
export const typescript: typeof Typescript = load('typescript');

/** What makes the types of a document. */
export const openapiTypescript: typeof OpenapiTypescript = load('openapi-typescript');
