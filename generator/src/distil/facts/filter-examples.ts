import { codesOf } from '../semantic-patch/read/prose.js';

/** One condition of a documented filter. */
export interface FilterExample {
  readonly field: string;
  /** Absent in `field:value`. */
  readonly operator: string | undefined;
  readonly value: string;
  /** Tells whether it stands in a filter that joins its conditions by words. */
  readonly worded: boolean;
}

/** The operators of `field operator value`. */
export const filterOperators: ReadonlySet<string> = new Set([
  'after',
  'anyOf',
  'before',
  'contains',
  'equals',
  'exists',
  'notEquals',
  'startsWith',
]);

const longest = 50_000;
const longestExample = 500;

/** Finds the filters that a text shows as code, condition by condition. */
export function filterExamples(text: string): readonly FilterExample[] {
  return codesOf(text.slice(0, longest))
    .filter((code) => code.length <= longestExample)
    .flatMap((code) => {
      const filter = code.replace(/^\??filter=/, '');
      const conditions = operatorConditions(filter);
      return conditions.length > 0 ? conditions : colonConditions(filter, filter !== code);
    });
}

function operatorConditions(filter: string): readonly FilterExample[] {
  const conditions = filter.matchAll(
    /(?:^|[,(|] ?| and )([A-Za-z*][\w.*]*) ([A-Za-z]+) (\[[^\]]*\]|"[^"]*"|'[^']*'|[^\s,()|]+)/g,
  );
  const worded = / and [\w.]+ [a-z]+[A-Za-z]* /.test(filter);
  return [...conditions]
    .map(([, field = '', operator = '', value = '']) => ({ field, operator, value, worded }))
    .filter(({ operator }) => filterOperators.has(operator));
}

/** Without `filter=` before it, "a:b" can be anything; with a comma and another such pair it is a filter. */
function colonConditions(filter: string, marked: boolean): readonly FilterExample[] {
  const conditions = [...filter.matchAll(/(?:^|,)([A-Za-z][\w.]*):(\{[^}]*\}|[^,]+)/g)];
  if (!marked && conditions.length < 2) return [];
  return conditions.map(([, field = '', value = '']) => ({
    field,
    operator: undefined,
    value,
    worded: false,
  }));
}
