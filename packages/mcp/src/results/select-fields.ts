import { isObject } from '../catalog/json.js';

/** Keeps the fields of a value that simple paths name, such as `key` or `environments.production.on`; lists are looked into. */
export function selectFields(value: unknown, fields: readonly string[]): unknown {
  return select(
    value,
    fields.map((field) => field.split('.')),
  );
}

function select(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.some(({ length }) => length === 0)) return value;
  if (Array.isArray(value)) return value.map((entry) => select(entry, paths));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, entry]) => {
      const rest = paths.flatMap(([first, ...steps]) => (first === name || first === '*' ? [steps] : []));
      return rest.length === 0 ? [] : [[name, select(entry, rest)]];
    }),
  );
}
