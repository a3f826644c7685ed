import { CST } from 'yaml';
import { MAX_DEPTH } from './limits.js';

/**
 * Checks nesting on the token tree, before nodes are composed: composing recurses without a limit, and where it meets the
 * end of the stack, V8 ends the process (10,000 nested lists do that).
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
      for (const inner of [key, value]) if (inner) pending.push({ token: inner, depth: depth + 1 });
    }
  }
}
