import { own } from '../document/json.js';
import type { Area, Operation, Parameter } from '../model/types.js';
import { sentenceOf } from '../model/words.js';
import { parameterWords } from '../words/find-words.js';
import type { Words } from '../words/words.js';
import { describeNeeds } from './describe-needs.js';
import { docsLink } from './docs-link.js';
import { commentText } from './quote.js';

/** Doc comment of a client: what the area is for, and what surprises there. */
export function describeArea({ slug, title }: Area, words: Words): string {
  const area = own(words.areas, slug);
  if (!area) return commentText(`Client of the area "${title}".`);
  return [
    commentText(`Client of the area "${title}". ${area.purpose}`),
    ...(area.traps.length > 0 ? ['', ...area.traps.map((trap) => `- ${commentText(trap)}`)] : []),
  ].join('\n');
}

/** What the comment of a method says beside the operation's own facts. */
export interface MethodFacts {
  /** The type of the answer. */
  readonly output: string;
  readonly words: Words;
  /** A call as code. */
  readonly example: string | undefined;
}

/** Doc comment of a method: our words, or LaunchDarkly's where the contract has them, and the facts. */
export function describeOperation(operation: Operation, { output, words, example }: MethodFacts): string {
  const { operationId, prose, stability, deprecated, docs } = operation;
  const text = prose ?? own(words.operations, operationId) ?? `${sentenceOf(operationId)}.`;
  const lines = [
    commentText(text),
    '',
    commentText(
      `\`${operation.method.toUpperCase()} ${operation.path}\` ${describeAnswer(operation, output)}`,
    ),
    ...describePaging(operation),
    ...describeNeeds(operation, text),
    ...(stability === 'beta' ? ['@beta Sent with `LD-API-Version: beta`.'] : []),
    ...(deprecated ? ['@deprecated'] : []),
    ...describeFailures(operation),
    ...(example === undefined ? [] : ['@example', ...example.split('\n').map(exampleLine)]),
    ...(docs === undefined ? [] : [`@see {@link ${docsLink(docs)}}`]),
  ];
  return lines.join('\n');
}

/** Keeps a line of code inside its comment. */
function exampleLine(line: string): string {
  return line.replaceAll('*/', '*\\/');
}

function describeAnswer({ successes }: Operation, output: string): string {
  const statuses = successes.map(({ status }) => status).join(' or ');
  return output === 'void' ? `answers ${statuses} without a body.` : `answers ${statuses} with ${output}.`;
}

function describePaging({ paging }: Operation): readonly string[] {
  return paging ? ['Answers one page; `.paginate()` walks all of them.'] : [];
}

function describeFailures({ failures }: Operation): readonly string[] {
  const statuses = failures.map(({ status }) => status);
  return [
    `@throws {ApiError} ${statuses.length > 0 ? `With status ${statuses.join(', ')}.` : 'With any other status.'}`,
  ];
}

/** Doc comment of an input field: what it means, and what its type does not say. */
export function describeParameter({ operationId }: Operation, parameter: Parameter, words: Words): string {
  const { name, prose, deprecated, successor } = parameter;
  const text = prose ?? parameterWords(words, operationId, name);
  const facts = describeFacts(parameter).filter(({ value }) => !text?.includes(`${value}`));
  const sentences = [
    ...(text === undefined ? [] : [commentText(text)]),
    ...facts.map((fact) => fact.sentence),
  ];
  const lines = [
    ...(sentences.length > 0 ? [sentences.join(' ')] : []),
    ...(deprecated
      ? [successor === undefined ? '@deprecated' : `@deprecated Use \`${commentText(successor)}\`.`]
      : []),
  ];
  return lines.join('\n');
}

/** What the words need not say: a text that names the value has said it. */
interface Fact {
  readonly value: number;
  readonly sentence: string;
}

function describeFacts({ pageSize }: Parameter): readonly Fact[] {
  const { default: usual, maximum } = pageSize ?? {};
  return [
    ...(usual === undefined ? [] : [{ value: usual, sentence: `Default ${usual}.` }]),
    ...(maximum === undefined ? [] : [{ value: maximum, sentence: `At most ${maximum}.` }]),
  ];
}
