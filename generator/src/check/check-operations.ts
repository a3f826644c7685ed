import type { Json } from '../document/json.js';
import type { ListedOperation } from '../document/list-operations.js';
import { below, pointerOf, quoteText } from '../document/place.js';
import type { Problem } from './problem.js';
import { hasControls, isReservedName, turnsDirection } from './reserved-names.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const IDENTIFIER = /^[A-Za-z][A-Za-z0-9_]*$/;

/** Names a client has beside its operations, or that a promise would be taken for. */
const CLIENT_NAMES = new Set(['raw', 'then', 'catch', 'finally']);

/** Finds operations that cannot become a method of a client: their id, tag and HTTP method. */
export function checkOperations(operations: readonly ListedOperation[]): readonly Problem[] {
  return [...operations.flatMap(operationProblems), ...sharedNames(operations)];
}

function operationProblems({ place, method, operation }: ListedOperation): readonly Problem[] {
  const problem = (key: string, message: string | undefined): readonly Problem[] =>
    message === undefined ? [] : [{ pointer: pointerOf(below(place, key)), message }];
  return [
    ...(METHODS.includes(method)
      ? []
      : [
          {
            pointer: pointerOf(place),
            message: `is no method that clients have. Expected one of ${METHODS.join(', ')}`,
          },
        ]),
    ...problem('operationId', operationIdProblem(operation['operationId'])),
    ...problem('tags', tagProblem(operation['tags'])),
  ];
}

function operationIdProblem(id: Json | undefined): string | undefined {
  if (id === undefined) return 'is missing. Expected a name such as "getFeatureFlag"; add it';
  if (typeof id !== 'string' || !IDENTIFIER.test(id)) {
    return `is ${quoteText(id)}. Expected a letter and then letters, digits or "_", since it names a method. Rename it`;
  }
  const name = methodName(id);
  if (!isReservedName(name) && !isReservedName(id) && !CLIENT_NAMES.has(name)) return undefined;
  return `is ${quoteText(id)}, a name with a meaning of its own in JavaScript or in a client. Rename it`;
}

function tagProblem(tags: Json | undefined): string | undefined {
  if (!Array.isArray(tags) || tags.length !== 1) {
    const count = Array.isArray(tags) ? tags.length : 'none';
    return `has ${count} where one was expected: it decides the package. Keep one tag`;
  }
  const [tag] = tags;
  if (typeof tag === 'string' && tag.trim() !== '' && !hasControls(tag) && !turnsDirection(tag))
    return undefined;
  return `is ${quoteText(tag)}. Expected text without control characters and marks of direction. Rename it`;
}

/** Two ids that differ only in the case of their first letter are one method. */
function sharedNames(operations: readonly ListedOperation[]): readonly Problem[] {
  const owners = new Map<string, string>();
  return operations.flatMap(({ place, operation }) => {
    const id = operation['operationId'];
    if (typeof id !== 'string') return [];
    const name = methodName(id);
    const owner = owners.get(name);
    const pointer = pointerOf(below(place, 'operationId'));
    if (owner === undefined) owners.set(name, pointer);
    return owner === undefined
      ? []
      : [{ pointer, message: `is ${quoteText(id)}, which names the same method as ${owner}. Rename one` }];
  });
}

function methodName(id: string): string {
  return id.charAt(0).toLowerCase() + id.slice(1);
}
