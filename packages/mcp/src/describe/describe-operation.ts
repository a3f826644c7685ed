import type { Operation, Parameter, Permission, Shape } from '../catalog/catalog.js';
import type { KnownApi } from '../catalog/read-catalog.js';
import { countTokens } from '../results/count-tokens.js';
import { bodyShape } from '../call/body-shape.js';
import { printShape } from './print-shape.js';

/** The most tokens that the description of one operation takes. */
export const descriptionTokens = 345;

/** Describes how an operation is called, in TypeScript's notation, as fully as the tokens allow. */
export function describeOperation(operation: Operation, api: KnownApi): string {
  const attempts = [
    { depth: 4, comments: true, answer: 30 },
    { depth: 3, comments: true, answer: 20 },
    { depth: 2, comments: true, answer: 15 },
    { depth: 2, comments: false, answer: 12 },
    { depth: 1, comments: false, answer: 8 },
    { depth: 0, comments: false, answer: 0 },
  ];
  const texts = attempts.map((detail) => write(operation, api, detail));
  return texts.find((text) => countTokens(text) <= descriptionTokens) ?? shorten(texts.at(-1) ?? '');
}

interface Detail {
  readonly depth: number;
  readonly comments: boolean;
  readonly answer: number;
}

function write(operation: Operation, api: KnownApi, detail: Detail): string {
  const { id, access, beta, deprecated, words = '', permission } = operation;
  const marks = [access, ...(beta ? ['beta'] : []), ...(deprecated ? ['deprecated'] : [])].join(', ');
  return [
    `${id} (${marks}): ${words}`,
    `args: {${[...operation.parameters.map((parameter) => writeParameter(parameter, api, detail)), ...writeBody(operation, api, detail)].join(', ')}}`,
    ...writeKinds(operation, detail),
    ...writeAnswer(operation, detail),
    ...writeNeeds(permission),
  ].join('\n');
}

function writeParameter(
  { name, required, shape, words }: Parameter,
  api: KnownApi,
  { comments, depth }: Detail,
): string {
  const text = words ?? api.parameterWords[name];
  const comment =
    comments && text !== undefined && !(required && name.endsWith('Key')) ? ` /* ${text} */` : '';
  return `${name}${required ? '' : '?'}: ${printShape(shape, { schemas: api.schemas, depth })}${comment}`;
}

function writeBody(operation: Operation, api: KnownApi, { depth }: Detail): readonly string[] {
  const { body } = operation;
  const shape: Shape | undefined = bodyShape(operation, api.schemas);
  if (!body || shape === undefined) return [];
  const printed = operation.instructions
    ? printPatch(shape, api)
    : printShape(shape, { schemas: api.schemas, depth });
  return [`body${body.required ? '' : '?'}: ${printed}`];
}

/** The instructions themselves are an index of their own. */
function printPatch(shape: Shape, api: KnownApi): string {
  if (typeof shape === 'string' || !('fields' in shape))
    return printShape(shape, { schemas: api.schemas, depth: 1 });
  const fields = { ...shape.fields, instructions: 'any' } as const;
  return printShape({ ...shape, fields }, { schemas: api.schemas, depth: 1 }).replace(
    'instructions: any',
    'instructions: {kind, …}[]',
  );
}

function writeKinds({ instructions }: Operation, { comments }: Detail): readonly string[] {
  if (!instructions) return [];
  const kinds = Object.entries(instructions)
    .filter(([, { deprecated }]) => !deprecated)
    .map(([kind]) => kind);
  return [`kinds: ${kinds.join(', ')}${comments ? '. Describe with "kinds" to see their fields.' : ''}`];
}

function writeAnswer({ answer, paging }: Operation, detail: Detail): readonly string[] {
  if (!answer || detail.answer === 0) return [];
  const names = answer.names
    .filter((name) => !name.startsWith('_') || name === '_id')
    .slice(0, detail.answer);
  const more = names.length < answer.names.length ? ', …' : '';
  return [`answers ${answer.list ? `${paging?.items ?? 'items'}[]: ` : ''}{${names.join(', ')}${more}}`];
}

function writeNeeds(permission: Permission | undefined): readonly string[] {
  const needs = permission?.needs.map(({ actions, resources }) => {
    const many = permission.instructions !== undefined && actions.length > 3;
    return `${many ? 'the action of each kind' : actions.join(', ')} on ${resources.join(', ')}`;
  });
  if (needs === undefined) return ['needs: unknown; a policy must name the operation'];
  return needs.length > 0 ? [`needs: ${needs.join('; ')}`] : [];
}

/** The last resort: as much as fits, and a mark that more was there. */
function shorten(text: string): string {
  let kept = text;
  while (countTokens(kept) > descriptionTokens) kept = kept.slice(0, Math.floor(kept.length * 0.9));
  return kept === text ? text : `${kept}…`;
}
