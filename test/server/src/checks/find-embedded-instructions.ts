import type { ContractOperation } from '../contract/types.js';
import { isObject, type Json } from '../json.js';
import type { InstructionList } from './check-instructions.js';

interface Place {
  readonly pointer: string;
  readonly value: Json | undefined;
}

/** Finds the lists of instructions inside a body. */
export function findEmbeddedInstructions(
  body: Json,
  { embedded }: ContractOperation,
): readonly InstructionList[] {
  return embedded.flatMap(({ steps, instructions }) =>
    steps
      .reduce<readonly Place[]>(
        (places, step) => places.flatMap((place) => goInto(place, step)),
        [{ pointer: '', value: body }],
      )
      .map((place) => ({ ...place, instructions })),
  );
}

function goInto({ pointer, value }: Place, step: string): readonly Place[] {
  if (step === '*')
    return Array.isArray(value)
      ? value.map((element, index) => ({ pointer: `${pointer}/${index}`, value: element }))
      : [];
  return isObject(value) && Object.hasOwn(value, step)
    ? [{ pointer: `${pointer}/${step}`, value: value[step] }]
    : [];
}
