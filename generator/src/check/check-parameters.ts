import type { JsonObject } from '../document/json.js';
import type { ListedOperation } from '../document/list-operations.js';
import { listParameters, type ListedParameter } from '../document/list-parameters.js';
import { pointerOf, quoteText } from '../document/place.js';
import type { Problem } from './problem.js';
import { hasControls, isReservedName } from './reserved-names.js';

/** Path parameters are destructured in the generated methods, whose own variables these are. */
const LOCAL_NAMES = new Set(['query', 'options', 'raw', 'init', 'area', 'input']);
/** Headers that the runtime sends with every call that needs them; OpenAPI ignores the first three as parameters. */
const SENT_HEADERS = new Set(['accept', 'authorization', 'content-type', 'ld-api-version']);
const PATH_NAME = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** Finds parameters that cannot become fields of one flat input, and path parameters that are not declared or not used. */
export function checkParameters(
  document: JsonObject,
  operations: readonly ListedOperation[],
): readonly Problem[] {
  return operations.flatMap((operation) => {
    const parameters = listParameters(document, operation);
    return [
      ...undeclared(operation, parameters),
      ...parameters.flatMap((parameter) => parameterProblems(parameter, operation)),
      ...sharedFields(parameters),
    ];
  });
}

function undeclared(
  { path, place }: ListedOperation,
  parameters: readonly ListedParameter[],
): readonly Problem[] {
  const declared = new Set(parameters.filter(({ where }) => where === 'path').map(({ name }) => name));
  return namesIn(path).flatMap((name, index, names) => {
    const pointer = pointerOf(place);
    if (names.indexOf(name) !== index) {
      return [{ pointer, message: `has ${quoteText(name)} twice in its path. Rename one` }];
    }
    if (declared.has(name)) return [];
    return [
      {
        pointer,
        message: `does not declare its path parameter ${quoteText(name)}. Add it with "in": "path"`,
      },
    ];
  });
}

function namesIn(path: string): readonly string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name);
}

function parameterProblems(parameter: ListedParameter, { path }: ListedOperation): readonly Problem[] {
  const { name, where, required } = parameter;
  const messages = [nameProblem(parameter)];
  if (where === 'path') {
    messages.push(
      namesIn(path).includes(name)
        ? undefined
        : `declares ${quoteText(name)}, which is not in the path. Remove it`,
      required ? undefined : 'is a path parameter that is not required. Add "required": true',
    );
  }
  const pointer = pointerOf(parameter.place);
  return messages.flatMap((message) => (message === undefined ? [] : [{ pointer, message }]));
}

function nameProblem({ name, where, required }: ListedParameter): string | undefined {
  if (where === 'cookie') {
    return `is the cookie ${quoteText(name)}. Expected a path, query or header parameter. Remove it`;
  }
  if (where === 'header' && required && !SENT_HEADERS.has(name.toLowerCase())) {
    return `is the required header ${quoteText(name)}, which no client sends. Remove it, or make it optional: callers give headers with the options of a call`;
  }
  if (name === '' || hasControls(name) || isReservedName(name)) {
    return `is named ${quoteText(name)}. Expected text without control characters that is no reserved word. Rename it`;
  }
  if (where !== 'path' || (PATH_NAME.test(name) && !LOCAL_NAMES.has(name))) return undefined;
  return `is named ${quoteText(name)}. Expected an identifier, and none of ${[...LOCAL_NAMES].join(', ')}. Rename it`;
}

/** Path and query parameters and the body are fields of one input. */
function sharedFields(parameters: readonly ListedParameter[]): readonly Problem[] {
  const owners = new Map<string, string>();
  return parameters.flatMap(({ name, where, place }) => {
    const field = where === 'header' ? `header ${name.toLowerCase()}` : name;
    const pointer = pointerOf(place);
    if (field === 'body')
      return [{ pointer, message: 'is named "body", as the request body is in a call. Rename it' }];
    const owner = owners.get(field);
    if (owner === undefined) owners.set(field, pointer);
    return owner === undefined
      ? []
      : [{ pointer, message: `is named ${quoteText(name)} as ${owner} is. Rename or remove one` }];
  });
}
