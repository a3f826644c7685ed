import { ConfigurationError } from '@ld-rest/runtime';

/** Instructions that make one environment as another one is, and what they cannot say. */
export interface Transfer<Instruction> {
  instructions: Instruction[];
  /** What is not carried over; nothing when the copy is complete. */
  leftOut: LeftOut[];
}

/** One thing that is not carried over. */
export interface LeftOut {
  /** The property of the fetched configuration: `rules`, `fallthrough`, … */
  part: string;
  /** A sentence that says which one, and why. */
  reason: string;
}

/** Joins transfers in their order. */
export function joinTransfers<Instruction>(
  transfers: readonly Transfer<Instruction>[],
): Transfer<Instruction> {
  return {
    instructions: transfers.flatMap(({ instructions }) => instructions),
    leftOut: transfers.flatMap(({ leftOut }) => leftOut),
  };
}

/** Makes a value of each element; what cannot be said becomes a reason in the place of its error. */
export function carryEach<Element, Carried>(
  part: string,
  elements: readonly Element[],
  carry: (element: Element) => Carried,
): { readonly carried: Carried[]; readonly leftOut: LeftOut[] } {
  const carried: Carried[] = [];
  const leftOut: LeftOut[] = [];
  for (const element of elements) {
    try {
      carried.push(carry(element));
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      leftOut.push({ part, reason: error.message });
    }
  }
  return { carried, leftOut };
}
