import { printType } from '../../generator/src/emit/print-type.js';
import type { Shape } from '../../generator/src/model/types.js';

/** Prints the type of a value that is given. Some flags can only be true, which a model does not know. */
export function printGiven(shape: Shape, names: ReadonlyMap<string, string>): string {
  return printType(shape, names).replaceAll(/\bboolean\b/g, 'true');
}
