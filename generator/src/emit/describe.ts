import type { Operation, Parameter } from '../model/types.js';
import { sentenceOf } from '../model/words.js';
import { docsLink } from './docs-link.js';
import { commentText } from './quote.js';

/** Lines of the doc comment of a method, built from facts; LaunchDarkly's words only where the contract has them. */
export function describeOperation(operation: Operation, output: string): string {
  const { operationId, prose, stability, deprecated, docs } = operation;
  const lines = [
    `${sentenceOf(operationId)}.`,
    ...(prose === undefined ? [] : ['', commentText(prose)]),
    '',
    commentText(
      `\`${operation.method.toUpperCase()} ${operation.path}\` ${describeAnswer(operation, output)}`,
    ),
    ...describePaging(operation),
    ...(stability === 'beta' ? ['@beta Sent with `LD-API-Version: beta`.'] : []),
    ...(deprecated ? ['@deprecated'] : []),
    ...describeFailures(operation),
    ...(docs === undefined ? [] : [`@see {@link ${docsLink(docs)} | ${commentText(docs)}}`]),
  ];
  return lines.join('\n');
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

/** Doc comment of an input field. */
export function describeParameter(parameter: Parameter): string {
  const { place, pageSize, deprecated, prose } = parameter;
  const facts = [
    `${place === 'path' ? 'Path' : 'Query'} parameter, ${describeType(parameter)}.`,
    ...(pageSize?.default === undefined ? [] : [`Default ${pageSize.default}.`]),
    ...(pageSize?.maximum === undefined ? [] : [`At most ${pageSize.maximum}.`]),
    ...(prose === undefined ? [] : [commentText(prose)]),
  ];
  return facts.join(' ') + (deprecated ? '\n@deprecated' : '');
}

function describeType({ shape, explode }: Parameter): string {
  if (shape.kind === 'array') return `${shape.items.kind} list, ${explode ? 'repeated' : 'joined by commas'}`;
  const format = 'format' in shape && shape.format !== undefined ? ` (${commentText(shape.format)})` : '';
  return shape.kind + format;
}
