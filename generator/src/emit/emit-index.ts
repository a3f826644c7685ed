import { generatedHeader } from './generated-header.js';

/** What a caller needs of the runtime beside the client. */
const fromRuntime = {
  values: [
    'ApiError',
    'ConfigurationError',
    'ConnectionError',
    'LaunchDarklyError',
    'RateLimitError',
    'TimeoutError',
    'connect',
  ],
  types: ['CallOptions', 'ConnectOptions', 'Connection'],
} as const;

/** Emits `index.ts`: everything that the package exports. */
export function emitIndex(hasModels: boolean): string {
  const lines = [
    `export * from './client.js';`,
    ...(hasModels ? [`export type * from './models.js';`] : []),
    `export type { components, operations, paths } from './schema.js';`,
    `export { ${fromRuntime.values.join(', ')} } from '@ld-rest/runtime';`,
    `export type { ${fromRuntime.types.join(', ')} } from '@ld-rest/runtime';`,
  ];
  return `${generatedHeader}${lines.join('\n')}\n`;
}
