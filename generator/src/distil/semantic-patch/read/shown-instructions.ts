import type { Json, JsonObject } from '../../../document/json.js';
import type { DocumentedKind } from './read-kind.js';

/** Lists the instructions of a kind in its own examples. */
export function shownInstructions({ kind, believed }: DocumentedKind): readonly JsonObject[] {
  return believed.flatMap(({ instructions }) => instructions.filter((shown) => shown['kind'] === kind));
}

/** Lists the values that instructions give one of their parameters. */
export function valuesOf(instructions: readonly JsonObject[], name: string): readonly Json[] {
  return instructions.flatMap((shown) => (Object.hasOwn(shown, name) ? [shown[name] ?? null] : []));
}
