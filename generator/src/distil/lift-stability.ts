import { arrayOf, objectOf, stringOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';

/** Names of the tags that are beta, by their name or by the callout that opens their text. */
export function betaTags(document: JsonObject): ReadonlySet<string> {
  const tags = arrayOf(document['tags']).map(objectOf);
  const beta = tags.filter(
    (tag) => /\(beta\)\s*$/i.test(nameOf(tag)) || hasBetaCallout(stringOf(tag['description']) ?? ''),
  );
  return new Set(beta.map(nameOf));
}

/** Tells an operation's stability by its tag or by the version header that it declares. */
export function liftStability(
  operation: JsonObject,
  parameters: readonly JsonObject[],
  beta: ReadonlySet<string>,
): 'beta' | undefined {
  const tagged = arrayOf(operation['tags']).some(
    (tag) => typeof tag === 'string' && (beta.has(tag) || /\(beta\)\s*$/i.test(tag)),
  );
  return tagged || parameters.some(isBetaHeader) ? 'beta' : undefined;
}

/** Tells whether a parameter is the version header, which the runtime sends and a caller never does. */
export function isVersionHeader(parameter: Json | undefined): boolean {
  const { in: place, name } = objectOf(parameter);
  return place === 'header' && typeof name === 'string' && name.toLowerCase() === 'ld-api-version';
}

function isBetaHeader(parameter: Json | undefined): boolean {
  const values = arrayOf(objectOf(objectOf(parameter)['schema'])['enum']);
  return isVersionHeader(parameter) && values.includes('beta');
}

/** A callout is a quoted heading; the same words in running text are not a statement about the tag. */
function hasBetaCallout(text: string): boolean {
  return /^ *> *#+ *this feature is in beta *$/im.test(text);
}

function nameOf(tag: JsonObject): string {
  return stringOf(tag['name']) ?? '';
}
