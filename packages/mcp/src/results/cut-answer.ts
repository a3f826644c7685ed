import { isObject } from '../catalog/json.js';
import { countTokens } from './count-tokens.js';

/** A part of an answer that fits. */
export interface CutAnswer {
  readonly data: unknown;
  /** Elements that were left out. */
  readonly left: number;
  /** Elements that were kept. */
  readonly kept: number;
  /** What was cut for being too long, by its place. */
  readonly shortened: readonly string[];
}

/** Cuts an answer at whole elements of its list; an answer without a list loses its largest properties. */
export function cutAnswer(
  data: unknown,
  {
    list,
    tokens,
    most = Infinity,
  }: { readonly list: string; readonly tokens: number; readonly most?: number },
): CutAnswer {
  const bare = Array.isArray(data);
  const items: unknown = bare ? data : isObject(data) ? data[list] : undefined;
  if (!Array.isArray(items)) return { kept: 0, left: 0, ...dropLargest(data, tokens) };
  const around = bare ? 0 : countTokens(JSON.stringify({ ...(isObject(data) ? data : {}), [list]: [] }));
  let room = tokens - around;
  let kept = 0;
  for (const item of items.slice(0, most)) {
    room -= countTokens(JSON.stringify(item)) + 1;
    if (room < 0) break;
    kept += 1;
  }
  const first =
    kept === 0 && items.length > 0 ? dropLargest(items[0], Math.max(tokens - around, 100)) : undefined;
  const shown: readonly unknown[] = first ? [first.data] : items.slice(0, kept);
  return {
    data: bare ? shown : { ...(isObject(data) ? data : {}), [list]: shown },
    kept: shown.length,
    left: items.length - shown.length,
    shortened: first?.shortened ?? [],
  };
}

function dropLargest(data: unknown, tokens: number): Pick<CutAnswer, 'data' | 'shortened'> {
  if (countTokens(JSON.stringify(data) ?? '') <= tokens) return { data, shortened: [] };
  if (!isObject(data)) return { data: JSON.stringify(data).slice(0, tokens * 2), shortened: ['the answer'] };
  const sized = Object.entries(data)
    .map(([name, value]) => ({ name, value, size: countTokens(JSON.stringify({ [name]: value })) }))
    .toSorted((left, right) => left.size - right.size);
  let room = tokens;
  const kept = sized.filter(({ size }) => (room -= size) >= 0);
  return {
    data: Object.fromEntries(kept.map(({ name, value }) => [name, value])),
    shortened: sized.filter((entry) => !kept.includes(entry)).map(({ name }) => name),
  };
}
