import { readFileSync } from 'node:fs';
import {
  sampleAnswer,
  sampleCall,
  type Contract,
  type ContractOperation,
  type SampleOptions,
} from '@ld-rest/test-server';
import type { GeneratedArea } from './generated-areas.js';
import { methodName } from './generated-areas.js';

const BOTH: readonly SampleOptions[] = [
  { variant: 'full' },
  { variant: 'minimal' },
  { variant: 'full', branch: 1 },
];

/** Writes a TypeScript file that calls every method of a package with literal data and assigns literal answers to its results. */
export function writeCalls(contract: Contract, { slug, operationIds }: GeneratedArea): string {
  const operations = contract.operations.filter(({ operationId }) => operationIds.includes(operationId));
  const factory = readFactoryName(slug);
  return [
    `import { ${factory} } from '@ld-rest/${slug}';`,
    `const client = ${factory}();`,
    ...operations.flatMap((operation) => BOTH.map((options) => writeCall(contract, operation, options))),
    '',
  ].join('\n');
}

/** The function that makes the client of a package. */
export function readFactoryName(slug: string): string {
  const source = readFileSync(new URL(`../../packages/${slug}/src/client.ts`, import.meta.url), 'utf8');
  const name = /^export function (create\w+Client)\b/m.exec(source)?.[1];
  if (name === undefined)
    throw new Error(`The package ${slug} exports no factory of a client. Run npm run generate.`);
  return name;
}

function writeCall(contract: Contract, operation: ContractOperation, options: SampleOptions): string {
  const method = methodName(operation.operationId);
  const input = writeInput(operation, sampleCall(contract, operation, options));
  const answers = operation.successes.map(
    (success) => `answer = ${writeLiteral(sampleAnswer(contract, success, options))};`,
  );
  return [
    '{',
    `void client.${method}(${input});`,
    `let answer: Awaited<ReturnType<typeof client.${method}>>;`,
    ...answers,
    '}',
  ].join('\n');
}

function writeInput(
  operation: ContractOperation,
  { path, query, body }: ReturnType<typeof sampleCall>,
): string {
  const properties = Object.entries({ ...path, ...query }).map(
    ([name, value]) => `${JSON.stringify(name)}: ${writeLiteral(value)}`,
  );
  const multipart = operation.body?.mediaType === 'multipart/form-data';
  const bodies = body === undefined ? [] : [`body: ${multipart ? writeForm(body) : writeLiteral(body)}`];
  const all = [...properties, ...bodies];
  return all.length === 0 ? '' : `{ ${all.join(', ')} }`;
}

function writeForm(body: unknown): string {
  return writeLiteral(body).replace(/("file": )"[^"]*"/, '$1new Blob([])');
}

function writeLiteral(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value, null, 2);
}
