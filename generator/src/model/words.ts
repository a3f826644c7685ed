import { upperFirst, words } from 'es-toolkit/string';

/** Says an operationId in words: `getAIConfigTargeting` is `Get AI config targeting`. */
export function sentenceOf(operationId: string): string {
  const parts = words(operationId).map((word) => (isAcronym(word) ? word : word.toLowerCase()));
  return upperFirst(parts.join(' '));
}

/**
 * Makes the stem of identifiers from a name: `AI Configs` is `AIConfigs`. A noun goes before what does not begin with a
 * letter: `2nd kites` of the noun `Area` is `Area2ndKites`.
 */
export function identifierOf(name: string, noun: string): string {
  const stem = name
    .split(/[^A-Za-z0-9]+/)
    .map(upperFirst)
    .join('');
  return /^[A-Za-z]/.test(stem) ? stem : noun + stem;
}

function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}
