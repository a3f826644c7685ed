import { compareBodies } from './compare-bodies.js';
import { compareInstructions } from './compare-instructions.js';
import { compareParameters } from './compare-parameters.js';
import { compareResponses } from './compare-responses.js';
import { compareTraits } from './compare-traits.js';
import type { OperationContext, OperationFinding } from './operation-finding.js';

/** Compares one operation of two releases: what it is, what it takes, what it answers with. */
export function compareOperations(context: OperationContext): readonly OperationFinding[] {
  const instructions = compareInstructions(context);
  const told = new Set(instructions.map(({ subject }) => subject));
  return [
    ...compareTraits(context),
    ...compareParameters(context),
    // An instruction that comes or goes is an alternative of the body that does.
    ...compareBodies(context).filter(
      ({ alternative }) => alternative === undefined || !told.has(alternative),
    ),
    ...instructions,
    ...compareResponses(context),
  ];
}
