import { passedOn, passedOnForInstructions } from '../model/runtime-names.js';
import { generatedHeader } from './generated-header.js';
import { printBindings } from './print-bindings.js';

/** What the package's other files hold. */
export interface PackageContents {
  readonly models: boolean;
  /** Instructions of semantic patches. */
  readonly instructions: boolean;
}

/** Emits `index.ts`: everything that the package exports. */
export function emitIndex({ models, instructions }: PackageContents): string {
  const forInstructions = instructions ? passedOnForInstructions : { values: [], types: [] };
  const values = [...passedOn.values, ...forInstructions.values];
  const types = [...passedOn.types, ...forInstructions.types];
  const lines = [
    `export * from "./client.js";`,
    ...(models ? [`export type * from "./models.js";`] : []),
    printBindings({
      keyword: 'export type',
      names: ['components', 'operations', 'paths'],
      from: './schema.js',
    }),
    printBindings({ keyword: 'export', names: values, from: '@ld-rest/runtime' }),
    printBindings({ keyword: 'export type', names: types, from: '@ld-rest/runtime' }),
  ];
  return `${generatedHeader}${lines.join('\n')}\n`;
}
