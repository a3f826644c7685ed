const milliseconds = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const microseconds = (value) => `${Math.round(value)} µs`;
const kilobytes = (value) => `${(value / 1000).toFixed(1)} kB`;

/** What is measured: in which unit, compared with whom, and what it means. Less is better everywhere. */
export const measures = [
  {
    name: 'generate',
    unit: milliseconds,
    base: 'openapi-typescript + openapi-fetch',
    means:
      'from the document to files, from the command line; ours makes all packages, the others make one client',
  },
  {
    name: 'type check, TypeScript 5.9',
    unit: milliseconds,
    base: 'raw fetch',
    means: '`tsc` on a file with three calls, `strict` and `skipLibCheck`',
  },
  { name: 'type check, TypeScript 7', unit: milliseconds, base: 'raw fetch', means: 'the same' },
  { name: 'bundle', unit: kilobytes, means: 'the same file for a browser, minified by esbuild and gzip’d' },
  {
    name: 'import',
    unit: milliseconds,
    base: 'raw fetch',
    means: 'a Node process that imports a client, creates it and ends',
  },
  {
    name: 'requests',
    unit: microseconds,
    base: 'raw fetch',
    means: 'a call to a server on loopback, eight at a time',
  },
  {
    name: 'completions, TypeScript 5.9',
    unit: milliseconds,
    base: 'raw fetch',
    means: 'the names behind the dot after a keystroke, by the language service',
  },
  {
    name: 'completions, TypeScript 7',
    unit: milliseconds,
    base: 'raw fetch',
    means: 'the same, by the language server',
  },
];

/** The peer that is ours. */
export const ours = '@ld-rest';
