import type { ParameterEvidence } from '../../../../generator/src/distil/facts/parameter-evidence.js';

/** Makes what a document tells about a parameter of `getKites`. */
export function evidence(change: Partial<ParameterEvidence>): ParameterEvidence {
  return {
    name: 'colour',
    schema: { type: 'string' },
    text: '',
    example: undefined,
    operationId: 'getKites',
    description: '',
    tagText: '',
    ...change,
  };
}
