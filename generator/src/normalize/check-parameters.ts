import { isObject, type Json, type JsonObject } from '../json.js';
import type { ListedOperation } from './list-operations.js';
import { below, type Place, pointerOf, quoteText } from './place.js';
import type { Problem } from './problem.js';
import { hasControls, isReservedName } from './reserved-names.js';
import { resolvePointer } from './resolve-pointer.js';

interface Parameter {
  readonly place: Place;
  readonly name: string;
  readonly where: string;
  readonly required: boolean;
}

/** Path parameters are destructured in the generated methods, whose own variables these are. */
const LOCAL_NAMES = new Set(['query', 'options', 'raw', 'init', 'area', 'input']);
const PATH_NAME = /^[A-Za-z_$][A-Za-z0-9_$]*$/;
const PATH = /^(?:\/(?:[\w\-.~!$&'()*+,;=:@%]|\{[^{}/]+\})*)+$/;

/** Finds parameters that cannot become fields of one flat input, and paths whose parameters are not declared. */
export function checkParameters(
  document: JsonObject,
  operations: readonly ListedOperation[],
): readonly Problem[] {
  return operations.flatMap((operation) => {
    const parameters = listParameters(document, operation);
    return [
      ...pathProblems(operation, parameters),
      ...parameters.flatMap(nameProblems),
      ...sharedFields(parameters),
    ];
  });
}

function listParameters(
  document: JsonObject,
  { operation, pathItem, place }: ListedOperation,
): readonly Parameter[] {
  const own = readParameters(document, operation['parameters'], below(place, 'parameters'));
  const shared = readParameters(document, pathItem['parameters'], below(place.parent, 'parameters'));
  // An operation's own parameter replaces the one of its path.
  return [
    ...own,
    ...shared.filter(
      (common) => !own.some(({ name, where }) => name === common.name && where === common.where),
    ),
  ];
}

function readParameters(document: JsonObject, list: Json | undefined, place: Place): readonly Parameter[] {
  const entries: readonly Json[] = Array.isArray(list) ? list : [];
  return entries.flatMap((entry, index) => {
    const parameter = resolveParameter(document, entry);
    const { name, in: where, required } = parameter ?? {};
    if (typeof name !== 'string' || typeof where !== 'string') return [];
    return [{ place: below(place, String(index)), name, where, required: required === true }];
  });
}

function resolveParameter(document: JsonObject, entry: Json): JsonObject | undefined {
  if (!isObject(entry)) return undefined;
  const target = typeof entry['$ref'] === 'string' ? resolvePointer(document, entry['$ref']) : entry;
  return isObject(target) ? target : undefined;
}

function pathProblems(
  { path, place }: ListedOperation,
  parameters: readonly Parameter[],
): readonly Problem[] {
  const pointer = pointerOf(place);
  if (!PATH.test(path) || /\/\.{1,2}(?:\/|$)/.test(path)) {
    return [
      {
        pointer,
        message: `has the path ${quoteText(path)}. Expected segments such as "/api/v2/flags/{projectKey}". Correct it`,
      },
    ];
  }
  const used = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name);
  const declared = parameters.filter(({ where }) => where === 'path');
  return [
    ...used
      .filter((name) => !declared.some((parameter) => parameter.name === name))
      .map((name) => ({
        pointer,
        message: `does not declare its path parameter ${quoteText(name)}. Add it with "in": "path"`,
      })),
    ...used
      .filter((name, index) => used.indexOf(name) !== index)
      .map((name) => ({ pointer, message: `has ${quoteText(name)} twice in its path. Rename one` })),
    ...declared
      .filter(({ name }) => !used.includes(name))
      .map((parameter) => ({
        pointer: pointerOf(parameter.place),
        message: `declares ${quoteText(parameter.name)}, which is not in the path. Remove it`,
      })),
    ...declared
      .filter(({ required }) => !required)
      .map((parameter) => ({
        pointer: pointerOf(parameter.place),
        message: 'is a path parameter that is not required. Add "required": true',
      })),
  ];
}

function nameProblems({ name, where, place }: Parameter): readonly Problem[] {
  const message = nameProblem(name, where);
  return message === undefined ? [] : [{ pointer: pointerOf(place), message }];
}

function nameProblem(name: string, where: string): string | undefined {
  if (where === 'cookie')
    return `is the cookie ${quoteText(name)}. Expected a path, query or header parameter. Remove it`;
  if (where === 'path') {
    if (PATH_NAME.test(name) && !isReservedName(name) && !LOCAL_NAMES.has(name)) return undefined;
    return `is named ${quoteText(name)}. Expected an identifier that is no reserved word and none of ${[...LOCAL_NAMES].join(', ')}. Rename it`;
  }
  if (name !== '' && !hasControls(name) && !isReservedName(name)) return undefined;
  return `is named ${quoteText(name)}. Expected text without control characters that is no reserved word. Rename it`;
}

/** Path and query parameters and the body are fields of one input. */
function sharedFields(parameters: readonly Parameter[]): readonly Problem[] {
  const owners = new Map<string, Parameter>();
  return parameters.flatMap((parameter) => {
    const field = parameter.where === 'header' ? `header ${parameter.name.toLowerCase()}` : parameter.name;
    const owner = owners.get(field);
    owners.set(field, parameter);
    const pointer = pointerOf(parameter.place);
    if (field === 'body')
      return [{ pointer, message: 'is named "body", as the request body is in a call. Rename it' }];
    return owner
      ? [
          {
            pointer,
            message: `is named ${quoteText(parameter.name)} as ${pointerOf(owner.place)} is. Rename or remove one`,
          },
        ]
      : [];
  });
}
