import { splitWords } from './split-words.js';

const verbs = new Set([
  'get',
  'list',
  'post',
  'put',
  'patch',
  'create',
  'update',
  'delete',
  'by',
  'for',
  'all',
]);

/** Lists the things that an operationId or an instruction kind is about, without its verb. */
export function nounsOf(id: string): readonly string[] {
  return splitWords(id).filter((word) => !verbs.has(word));
}
