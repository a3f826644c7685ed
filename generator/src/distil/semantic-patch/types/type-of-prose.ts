import { undecided } from './instruction-type.js';
import type { Field, InstructionType, ObjectType } from './instruction-type.js';
import { choiceOf } from './merge-types.js';
import { isKindName, isParameterName } from '../read/names.js';
import { parseCommentedJson } from '../read/parse-commented-json.js';
import { codesOf, sentencesOf } from '../read/prose.js';
import type { Parameter } from '../read/read-parameters.js';
import { typeOfFormat } from './type-of-format.js';
import { typeOfElements, typeOfWords } from './type-of-words.js';

/** The type of a parameter as its bullet tells it; nothing is known of one whose bullets could not all be read. */
export function typeOfProse(parameter: Parameter): InstructionType {
  const { prose, bracket, formats, open } = parameter;
  if (open) return { is: 'any' };
  const map = typeOfMapping(parameter);
  if (map) return map;
  const type = typeOfFormats(formats) ?? typeOfNested(parameter) ?? typeOfPairs(prose) ?? typeOfItems(prose);
  if (type) return listText(prose) === undefined ? type : { is: 'array', items: type };
  return typeOfEnum(prose) ?? typeOfCollection(prose) ?? typeOfBracket(bracket) ?? typeOfWords(prose);
}

/** "An object mapping names to things": the names are data, and bullets below it tell of each thing. */
function typeOfMapping(parameter: Parameter): InstructionType | undefined {
  const [, target] =
    /^an? (?:json )?(?:object|map) (?:mapping|that maps) [^.]*? to ([^.]*)/i.exec(parameter.prose) ?? [];
  if (target === undefined) return undefined;
  const told = typeOfFormats(parameter.formats) ?? typeOfProperties(parameter) ?? typeOfWords(target);
  return { is: 'map', items: told.is === 'undecided' ? { is: 'any' } : told };
}

/** Names below "One of the following" are values, or properties that exclude one another; where prose tells neither, nothing is known. */
function typeOfNested(parameter: Parameter): InstructionType | undefined {
  const { prose, properties } = parameter;
  if (properties.length === 0 || !/\b(?:one of|either)(?: the following)?(?: [a-z]+)?:?$/i.test(prose))
    return typeOfProperties(parameter);
  const names = properties.map(({ name }) => name);
  if (/\b(?:values|strings|options|states|types|kinds):?$/i.test(prose))
    return { is: 'string', values: names.toSorted() };
  if (!/\b(?:objects?|properties|fields):?\b/i.test(prose)) return { is: 'any' };
  return typeOfProperties({ ...parameter, divided: names.map((name) => [name]) });
}

function typeOfFormats(formats: readonly string[]): InstructionType | undefined {
  const types = formats
    .flatMap((format) => parseCommentedJson(format) ?? [])
    .map(({ value }) => typeOfFormat(value));
  return types.length > 0 ? choiceOf(types) : undefined;
}

function typeOfProperties({ properties, divided }: Parameter): InstructionType | undefined {
  const type = objectOfFields(
    properties.map((property) => ({
      name: property.name,
      optional: property.marker === 'optional' || property.marker === 'conditional',
      type: typeOfProse(property),
    })),
  );
  return type && divided.length > 1 ? { ...type, alternatives: { choose: 'one', sets: divided } } : type;
}

/** "objects, with `name` (type), … properties". */
function typeOfPairs(prose: string): InstructionType | undefined {
  if (!/\bobjects?\b/i.test(prose)) return undefined;
  const optional = new Set([...prose.matchAll(/`(\w+)`, if not provided\b/g)].map(([, name]) => name));
  const pairs = [...prose.matchAll(/`(\w+)` \(([a-z][a-z ,]*)\)/gi)];
  return objectOfFields(
    pairs.map(([, name = '', words = '']) => ({
      name,
      optional: optional.has(name),
      type: typeOfBracket(words) ?? undecided,
    })),
  );
}

/** "Each item in the list includes an optional `name` and a list of `names`". */
function typeOfItems(prose: string): InstructionType | undefined {
  const sentence = sentencesOf(prose).find((text) => /^each item\b/i.test(text)) ?? '';
  const names = [...sentence.matchAll(/(?:\b(optional|list of|defaults to) )?`(\w+)`/gi)];
  return (
    objectOfFields(
      names
        .filter(([, word]) => word?.toLowerCase() !== 'defaults to')
        .map(([, word, name = '']) => ({
          name,
          optional: word?.toLowerCase() === 'optional',
          type: word?.toLowerCase() === 'list of' ? { is: 'array', items: undecided } : undecided,
        })),
    ) ?? typeOfActions(prose)
  );
}

/** "Supported … actions are `kind` and `kind`": instructions inside an instruction. */
function typeOfActions(prose: string): InstructionType | undefined {
  const kinds = supportedKinds(prose);
  return kinds.length > 0
    ? objectOfFields([{ name: 'kind', optional: false, type: { is: 'string', values: kinds } }])
    : undefined;
}

/** The kinds that prose calls the supported ones. */
export function supportedKinds(prose: string): readonly string[] {
  const sentence =
    sentencesOf(prose).find((text) => /^supported [a-z ]{0,40}actions are\b/i.test(text)) ?? '';
  return codesOf(sentence).filter(isKindName).toSorted();
}

/** "must be either `a` or `b`", "One of `a` or `b`", or "Use "a" to …". */
function typeOfEnum(prose: string): InstructionType | undefined {
  const choice = sentencesOf(prose).find((text) => /\bmust be either `|^one of `/i.test(text)) ?? '';
  const quoted = [...prose.matchAll(/\buse "(\w+)"/gi)].map(([, value = '']) => value);
  const values = [...new Set([...codesOf(choice), ...quoted])].toSorted();
  return values.length > 0 ? { is: 'string', values } : undefined;
}

function typeOfCollection(prose: string): InstructionType | undefined {
  const [, target] = /^(?:a )?map of [^.]*? to ([^.]*)/i.exec(prose) ?? [];
  if (target !== undefined) return { is: 'map', items: typeOfCollection(target) ?? typeOfWords(target) };
  const elements = listText(prose);
  return elements === undefined ? undefined : { is: 'array', items: typeOfElements(elements) };
}

function listText(prose: string): string | undefined {
  return /^(?:an? )?(?:array|list)s? of (.*)$/i.exec(prose)?.[1];
}

function typeOfBracket(words: string): InstructionType | undefined {
  const elements = listText(words);
  if (elements !== undefined) return { is: 'array', items: typeOfElements(elements) };
  return words === '' ? undefined : typeOfWords(words);
}

function objectOfFields(entries: readonly (Field & { readonly name: string })[]): ObjectType | undefined {
  const fields = entries
    .filter(({ name }) => isParameterName(name))
    .map(({ name, ...field }) => [name, field] as const);
  return fields.length > 0 ? { is: 'object', fields: new Map(fields) } : undefined;
}
