export { generate } from './commands/generate.js';
export type { GenerateOptions, GenerateResult } from './commands/generate.js';
export { pull } from './commands/pull.js';
export type { PullOptions, PullResult } from './commands/pull.js';
export { readApi, readCorrected } from './commands/read-api.js';
