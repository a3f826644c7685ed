import type { Area, Operation } from '../model/types.js';
import { own } from '../words/find-words.js';
import type { Words } from '../words/words.js';
import { docsLink } from './docs-link.js';
import { operationTypes } from './operation-types.js';
import { quote } from './quote.js';

/** Emits the package's `README.md`. */
export function emitReadme(area: Area, names: ReadonlyMap<string, string>, words: Words): string {
  const rows = area.operations.map(emitRow);
  return `# @ld-rest/${area.slug}

Typed client for the ${escapeCell(area.title)} area of the LaunchDarkly REST API, ${count(area.operations)}.
Generated; retries, rate limits, pagination and errors come from \`@ld-rest/runtime\`, whose README describes them.

\`\`\`sh
npm install @ld-rest/${area.slug}
\`\`\`

\`\`\`ts
${emitExample(area, names)}
\`\`\`

Without options, the access token is read from \`LAUNCHDARKLY_ACCESS_TOKEN\` or \`LD_ACCESS_TOKEN\`.

## Operations

| method | request | stability | paged |
|---|---|---|---|
${rows.join('\n')}

The same table as data: \`@ld-rest/${area.slug}/operations.json\` (\`docs\` is a path below\n\`https://launchdarkly.com/docs/api/\`). Licence: MIT.
`;
}

function count({ length }: readonly Operation[]): string {
  return length === 1 ? 'one operation' : `${length} operations`;
}

function emitRow(operation: Operation): string {
  const { name, docs, method, path, stability, deprecated, paging } = operation;
  const label = docs === undefined ? `\`${name}\`` : `[\`${name}\`](${docsLink(docs)})`;
  const state = deprecated ? `${stability}, deprecated` : stability;
  return `| ${label} | \`${method.toUpperCase()} ${escapeCell(path)}\` | ${state} | ${paging ? 'yes' : ''} |`;
}

function escapeCell(text: string): string {
  return text.replaceAll(/[\r\n\u2028\u2029|`<]+/g, ' ');
}

/** A first call that compiles: a stable read before a beta one, a list before a single thing; none where all calls write. */
function emitExample(area: Area, names: ReadonlyMap<string, string>): string {
  const create = `create${area.name}Client`;
  const calls = area.operations
    .toSorted((left, right) => rank(left) - rank(right))
    .map((operation) => emitCall(operation, names));
  const call = calls.find((lines) => lines.length > 0) ?? [];
  const opening = [
    `import { ${create} } from '@ld-rest/${area.slug}';`,
    '',
    `const client = ${create}({ region: 'us' });`,
  ];
  return [...opening, ...call].join('\n');
}

function rank({ paging, readOnly, stability, body, deprecated, queryParameters }: Operation): number {
  const needs = queryParameters.some(({ required }) => required) || body ? 8 : 0;
  return (
    (readOnly ? 0 : 16) + needs + (deprecated ? 4 : 0) + (stability === 'beta' ? 2 : 0) + (paging ? 0 : 1)
  );
}

function emitCall(operation: Operation, names: ReadonlyMap<string, string>): readonly string[] {
  const { pathParameters, queryParameters, body, paging, name } = operation;
  if (body?.required || !operation.readOnly) return [];
  const required = [...pathParameters, ...queryParameters].filter((parameter) => parameter.required);
  if (required.some(({ shape }) => shape.kind !== 'string' || shape.values)) return [];
  const fields = required.map((parameter) => `${parameter.name}: ${quote(`my-${parameter.name}`)}`);
  const input = fields.length > 0 ? `{ ${fields.join(', ')} }` : '';
  if (paging) {
    return ['', `for await (const item of client.${name}.paginate(${input})) {`, '  console.log(item);', '}'];
  }
  const { output } = operationTypes(operation, names);
  return output === 'void'
    ? [`await client.${name}(${input});`]
    : [`console.log(await client.${name}(${input}));`];
}
