import { own } from '../document/json.js';
import type { Operation } from '../model/types.js';
import { sentenceOf } from '../model/words.js';
import type { Words } from '../words/words.js';

/** Says what an operation does: in LaunchDarkly's words where the contract has them, else in ours. */
export function proseOrWords({ operationId, prose }: Operation, words: Words): string {
  return prose ?? own(words.operations, operationId) ?? `${sentenceOf(operationId)}.`;
}
