import type { Share, WordCoverage } from './cover-words.js';

/** Renders the coverage as a line, and names the operations that have no words yet. */
export function renderCoverage({ operations, parameters, properties, silent }: WordCoverage): string {
  const line = `words: ${ratio(operations)} operations, ${percent(parameters)} of parameters, ${ratio(properties)} properties`;
  const names = silent.map((operationId) => `\`${operationId}\``).join(', ');
  return silent.length > 0 ? `${line}\n\nWithout words in spec/words.yaml: ${names}.` : line;
}

function ratio({ told, all }: Share): string {
  return `${told} of ${all}`;
}

/** Rounds down, so that 100 % means all. */
function percent({ told, all }: Share): string {
  return `${all === 0 ? 100 : Math.floor((told / all) * 100)} %`;
}
