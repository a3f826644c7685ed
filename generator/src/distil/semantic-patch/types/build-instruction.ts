import type { Json, JsonObject } from '../../../document/json.js';
import { acceptsValue } from './accepts-value.js';
import { fillType } from './fill-type.js';
import { hasPart } from './instruction-type.js';
import type { Field, InstructionType, ObjectType } from './instruction-type.js';
import { isParameterName } from '../read/names.js';
import type { DocumentedKind } from '../read/read-kind.js';
import type { Parameter } from '../read/read-parameters.js';
import { shownInstructions, valuesOf } from '../read/shown-instructions.js';
import { typeOfExamples } from './type-of-examples.js';
import { typeOfProse } from './type-of-prose.js';

/** An instruction with its types, and what stands out about it. */
export interface BuiltInstruction {
  readonly kind: string;
  readonly type: ObjectType;
  /** Parameters whose examples are not of the type that their description tells. */
  readonly disagreements: readonly string[];
  /** Parameters whose type is not told by prose that its examples confirm. */
  readonly uncertain: readonly string[];
  readonly notes: readonly string[];
}

interface BuiltField {
  readonly name: string;
  readonly field: Field;
  readonly disagrees: boolean;
  readonly certain: boolean;
  readonly notes: readonly string[];
}

/** What examples show of the parameters of an operation, by the parameter's name. */
export type Namesakes = ReadonlyMap<string, readonly Json[]>;

/** Decides the types of an instruction's parameters from its bullets and its examples together. */
export function buildInstruction(documented: DocumentedKind, namesakes: Namesakes): BuiltInstruction {
  const { kind, parameters, alternatives } = documented;
  const shown = shownInstructions(documented);
  const documentedFields = parameters.map((parameter) =>
    buildField({ parameter, documented, shown, namesakes }),
  );
  const fields = [...documentedFields, ...shownFields(documentedFields, shown)];
  const entries = fields.map(({ name, field }) => [name, field] as const);
  const kindField: Field = { type: { is: 'string', values: [kind] }, optional: false };
  return {
    kind,
    type: {
      is: 'object',
      fields: new Map([...entries, ['kind', kindField]]),
      ...(alternatives && { alternatives }),
    },
    disagreements: fields.filter(({ disagrees }) => disagrees).map(({ name }) => name),
    uncertain: fields.filter(({ certain }) => !certain).map(({ name }) => name),
    notes: fields.flatMap(({ name, notes }) => notes.map((note) => `${kind}.${name}: ${note}`)),
  };
}

interface FieldEvidence {
  readonly parameter: Parameter;
  readonly documented: DocumentedKind;
  readonly shown: readonly JsonObject[];
  readonly namesakes: Namesakes;
}

function buildField({ parameter, documented, shown, namesakes }: FieldEvidence): BuiltField {
  const { name, marker } = parameter;
  const told = typeOfProse(parameter);
  const values = valuesOf(shown, name);
  const believed = values.filter((value) => acceptsValue(told, value));
  const own = fillType(told, believed);
  const type = hasPart(own, 'undecided') ? fillFromNamesakes(own, namesakes.get(name) ?? []) : own;
  const alternative = documented.alternatives?.sets.some((set) => set.includes(name)) ?? false;
  const omitted = marker !== 'optional' && !alternative && values.length < shown.length;
  const notes = [
    type === own ? '' : 'typed by the examples of its namesakes',
    omitted ? 'optional, because its example leaves it out' : '',
    parameter.open ? 'left open, because the bullets below it could not be read' : '',
  ];
  const disagrees = believed.length < values.length;
  return {
    name,
    field: { type, optional: omitted || marker === 'optional' },
    disagrees,
    certain: !disagrees && !parameter.open && !hasPart(told, 'undecided'),
    notes: notes.filter((note) => note !== ''),
  };
}

/** Parameters of one name mostly mean one thing within an operation; where they do not, nothing is decided. */
function fillFromNamesakes(type: InstructionType, values: readonly Json[]): InstructionType {
  const filled = fillType(type, values);
  return ['undecided', 'choice', 'any'].some((part) => hasPart(filled, part)) ? type : filled;
}

/** What examples show and no bullet tells; a name that differs in letter case alone is another spelling. */
function shownFields(documented: readonly BuiltField[], shown: readonly JsonObject[]): readonly BuiltField[] {
  const known = new Map(documented.map((field) => [field.name, field]));
  const spellings = new Map(documented.map((field) => [field.name.toLowerCase(), field]));
  const names = new Set(shown.flatMap((instruction) => Object.keys(instruction)));
  return [...names]
    .filter((name) => name !== 'kind' && isParameterName(name) && !known.has(name))
    .map((name) => {
      const spelled = spellings.get(name.toLowerCase());
      const type = spelled?.field.type ?? typeOfExamples(valuesOf(shown, name));
      const note = spelled
        ? `another spelling of ${spelled.name}; both are accepted`
        : 'only its example shows it';
      return { name, field: { type, optional: true }, disagrees: false, certain: false, notes: [note] };
    });
}
