import { own } from '../document/json.js';
import type { Sample, Words } from './words.js';

/** Finds what is said of a parameter: of one operation before of all. */
export function parameterWords(words: Words, operationId: string, name: string): string | undefined {
  return own(own(words.parametersByOperation, operationId), name) ?? own(words.parameters, name);
}

/** Finds what stands for a parameter in the example of an operation. */
export function sampleOf(words: Words, operationId: string, name: string): Sample | undefined {
  return own(own(words.samplesByOperation, operationId), name) ?? own(words.samples, name);
}

/** Finds what is said of an instruction kind: of one operation before of all. */
export function instructionWords(words: Words, operationId: string, kind: string): string | undefined {
  return own(own(words.instructionsByOperation, operationId), kind) ?? own(words.instructions, kind);
}

/** Finds what is said of a parameter of an instruction kind. */
export function instructionParameterWords(words: Words, kind: string, name: string): string | undefined {
  return own(own(words.instructionParametersByKind, kind), name) ?? own(words.instructionParameters, name);
}

/** Finds what is said of a property of a schema: of this schema before of properties with its name. */
export function propertyWords(words: Words, schema: string, name: string): string | undefined {
  return own(own(words.properties, schema), name) ?? own(words.propertyDefaults, name);
}
