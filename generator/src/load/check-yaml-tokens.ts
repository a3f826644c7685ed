import { CST } from 'yaml';
import { MAX_DEPTH } from './limits.js';

/**
 * Checks nesting and keys on the token tree, before nodes are composed: composing and converting recurse, and a thousand
 * nested complex keys (`? ? ? …`) take them four minutes.
 */
export function checkYamlTokens(
  tokens: readonly CST.Token[],
  fail: (message: string, index: number) => never,
): void {
  const pending = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { token, depth } = next;
    if (depth > MAX_DEPTH)
      fail(`nested deeper than ${MAX_DEPTH} levels, which no API document needs`, token.offset);
    if (token.type === 'document' && token.value) pending.push({ token: token.value, depth });
    if (!CST.isCollection(token)) continue;
    for (const { key, value } of token.items) {
      if (key && CST.isCollection(key)) fail('a key is a list or a map. Expected text', key.offset);
      if (value) pending.push({ token: value, depth: depth + 1 });
    }
  }
}
