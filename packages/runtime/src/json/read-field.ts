/** Returns a field of a value that may be anything; undefined where there is none. */
export function fieldAt(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Returns a field that is a text. */
export function textAt(value: unknown, name: string): string | undefined {
  const field = fieldAt(value, name);
  return typeof field === 'string' ? field : undefined;
}

/** Returns a field that is a finite number. */
export function numberAt(value: unknown, name: string): number | undefined {
  const field = fieldAt(value, name);
  return Number.isFinite(field) ? Number(field) : undefined;
}
