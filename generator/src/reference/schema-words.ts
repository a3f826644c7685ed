import { own } from '../document/json.js';
import { propertyWords } from '../words/find-words.js';
import type { Words } from '../words/words.js';

/** What requests have a copy of is called like the original with this behind it, and means the same. */
const copySuffix = /Input$/;

/** Finds what is said of a property; a request's copy of a schema has the words of the original. */
export function wordsOfProperty(words: Words, schema: string, name: string): string | undefined {
  const original = schema.replace(copySuffix, '');
  return own(own(words.properties, schema), name) ?? propertyWords(words, original, name);
}

/** Finds what is said of a schema; a request's copy has the words of the original. */
export function wordsOfSchema(words: Words, schema: string): string | undefined {
  return own(words.schemas, schema) ?? own(words.schemas, schema.replace(copySuffix, ''));
}
