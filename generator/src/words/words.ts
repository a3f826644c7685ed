import type { Json } from '../document/json.js';

/** Texts by name. */
export type Texts = Readonly<Record<string, string>>;

/** Texts by name, in sections of their own. */
export type Sections = Readonly<Record<string, Texts>>;

/** What our own words say of one area. */
export interface AreaWords {
  /** Another name that people know the area by: who searches for it finds the package. */
  readonly alias?: string | undefined;
  readonly purpose: string;
  readonly task: string;
  readonly traps: readonly string[];
}

/** A value that stands for a parameter in an example. */
export type Sample = boolean | number | string | readonly string[];

/** Our own words, as `spec/words.yaml` has them. */
export interface Words {
  readonly areas: Readonly<Record<string, AreaWords>>;
  readonly operations: Texts;
  readonly parameters: Texts;
  readonly parametersByOperation: Sections;
  readonly samples: Readonly<Record<string, Sample>>;
  readonly samplesByOperation: Readonly<Record<string, Readonly<Record<string, Sample>>>>;
  /** Bodies of the calls in examples, by operation. */
  readonly bodies: Readonly<Record<string, Json>>;
  readonly instructions: Texts;
  readonly instructionsByOperation: Sections;
  readonly instructionParameters: Texts;
  readonly instructionParametersByKind: Sections;
  readonly properties: Sections;
  readonly propertyDefaults: Texts;
  readonly schemas: Texts;
}
