import { camelCase } from 'es-toolkit/string';
import { own } from '../document/json.js';
import type { JsonObject } from '../document/json.js';
import type { Area, Operation } from '../model/types.js';
import { printPermission } from './emit-permission-facts.js';
import { docsLink } from './docs-link.js';
import { exampleCall } from './example/example-call.js';
import type { ExampleSource } from './example/example-value.js';
import { escapeCell, firstSentence } from './table-text.js';

/** Emits the package's `README.md`. */
export function emitReadme(area: Area, source: ExampleSource, permissions: JsonObject): string {
  const words = own(source.words.areas, area.slug);
  const purpose = words ? `${words.purpose} For example: ${lowerFirst(words.task)}\n\n` : '';
  const traps = (words?.traps ?? []).map((trap) => `- ${trap}`);
  return `# @ld-rest/${area.slug}

Typed client for the ${escapeCell(area.title)} area of the LaunchDarkly REST API: ${count(area.operations)}.

${purpose}\`\`\`sh
npm install @ld-rest/${area.slug}
\`\`\`

\`\`\`ts
${emitExample(area, source)}
\`\`\`

The client reads the access token from \`LAUNCHDARKLY_ACCESS_TOKEN\`, unless you give an \`accessToken\`. If your account is not in
the US, give \`region: 'eu'\` or \`region: 'federal'\`. Calls wait for rate limits, and are sent again where that is safe: see
[@ld-rest/runtime](https://www.npmjs.com/package/@ld-rest/runtime) for these options, lists and errors.
${traps.length > 0 ? `\n## Good to know\n\n${traps.join('\n')}\n` : ''}
## Operations

| method | what it does | request | needs | stability | paged |
|---|---|---|---|---|---|
${area.operations.map((operation) => emitRow(operation, source, permissions)).join('\n')}

Programs find this table in \`@ld-rest/${area.slug}/operations.json\`, where \`docs\` is a path below
\`https://launchdarkly.com/docs/api/\`. The column "needs" names the actions that a custom role must allow, and the lowest base role
that has them.

This package is generated and not affiliated with LaunchDarkly. Licence: MIT.
`;
}

/** Continues a sentence, unless the text begins with an acronym. */
function lowerFirst(text: string): string {
  return text.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase());
}

function count({ length }: readonly Operation[]): string {
  return length === 1 ? 'one operation' : `${length} operations`;
}

function emitRow(operation: Operation, { words }: ExampleSource, permissions: JsonObject): string {
  const { name, docs, method, path, stability, deprecated, paging, operationId } = operation;
  const label = docs === undefined ? `\`${name}\`` : `[\`${name}\`](${docsLink(docs)})`;
  const state = deprecated ? `${stability}, deprecated` : stability;
  const text = escapeCell(firstSentence(own(words.operations, operationId) ?? ''));
  return `| ${label} | ${text} | \`${method.toUpperCase()} ${escapeCell(path)}\` | ${printPermission(operationId, permissions)} | ${state} | ${paging ? 'yes' : ''} |`;
}

/** A first call and a first write: the stable ones before beta, a list before a single thing, a patch before a creation. */
function emitExample(area: Area, source: ExampleSource): string {
  const create = `create${area.name}Client`;
  const client = camelCase(area.slug);
  const calls = [true, false].flatMap((reads) => {
    const operations = area.operations.filter(({ readOnly }) => readOnly === reads);
    const [first] = operations.toSorted((left, right) => rank(left) - rank(right));
    return first ? [exampleCall(first, client, source)] : [];
  });
  return [
    `import { ${create} } from '@ld-rest/${area.slug}';`,
    '',
    `const ${client} = ${create}();`,
    ...calls.flatMap((call) => (call === undefined ? [] : ['', call])),
  ].join('\n');
}

function rank({ paging, stability, deprecated, method, patchFormats, body }: Operation): number {
  const unlike = { patch: 0, post: 1, put: 2, get: 0, delete: 3, head: 3, options: 3, trace: 3 }[method];
  const upload = body?.mediaType === 'multipart/form-data';
  return (
    (deprecated ? 32 : 0) +
    (stability === 'beta' ? 16 : 0) +
    (upload ? 8 : 0) +
    unlike * 2 +
    (paging || patchFormats.length > 0 ? 0 : 1)
  );
}
