import { isObject } from '../catalog/json.js';

/** What stands in place of a secret. */
export const redacted = '[secret]';

/** Values that are credentials wherever they stand: tokens, SDK keys, mobile keys, relay keys. */
const credential = /\b(api|sdk|mob|rel)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;

/** Blots out the secrets of an answer: by their places, and by their form wherever an answer has them. */
export function redact(value: unknown, paths: readonly string[]): unknown {
  return walk(
    value,
    paths.map((path) => path.split('.')),
  );
}

function walk(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (value !== null && value !== undefined && paths.some(({ length }) => length === 0)) return redacted;
  if (typeof value === 'string') return value.replaceAll(credential, redacted);
  if (Array.isArray(value)) return value.map((entry) => walk(entry, below(paths, '*')));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, walk(entry, below(paths, name))]),
  );
}

function below(paths: readonly (readonly string[])[], step: string): readonly (readonly string[])[] {
  return paths.flatMap(([first, ...rest]) => (first === step || first === '*' ? [rest] : []));
}
