import { upperFirst, words } from 'es-toolkit/string';

/** Says an operationId in words: `getAIConfigTargeting` is `Get AI config targeting`. */
export function sentenceOf(operationId: string): string {
  const parts = words(operationId).map((word) => (isAcronym(word) ? word : word.toLowerCase()));
  return upperFirst(parts.join(' '));
}

/** Makes the stem of identifiers from a title: `AI Configs` is `AIConfigs`. */
export function identifierOf(title: string): string {
  return title
    .split(/[^A-Za-z0-9]+/)
    .map(upperFirst)
    .join('');
}

function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}
