import type { Words } from '../../generator/src/words/words.js';

/** A text and where it stands. */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** Lists the texts about areas, operations and parameters, each with its place. */
export function listTexts(words: Words): readonly PlacedText[] {
  const areas = Object.entries(words.areas).flatMap(([slug, { purpose, task, traps }]) =>
    [purpose, task, ...traps].map((text) => ({ place: `areas.${slug}`, text })),
  );
  return [
    ...areas,
    ...textsOf('operations', words.operations),
    ...textsOf('parameters', words.parameters),
    ...Object.entries(words.parametersByOperation).flatMap(([operationId, texts]) =>
      textsOf(`parametersByOperation.${operationId}`, texts),
    ),
  ];
}

function textsOf(place: string, texts: Readonly<Record<string, string>>): readonly PlacedText[] {
  return Object.entries(texts).map(([name, text]) => ({ place: `${place}.${name}`, text }));
}
