import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { arrayOf, objectEntries, objectOf, stringOf } from '../../generator/src/document/json.js';
import { readAreas } from '../../generator/src/areas/read-areas.js';
import { readContract } from '../contract/read-contract.js';
import { listInputs, listOperationIds, type Input } from './list-inputs.js';
import { listTexts, lookUp, readWords } from './read-words.js';

/** A hover shows this much without scrolling. */
const LONGEST_TEXT = 300;
/** A table of operations shows this much in one line. */
const LONGEST_FIRST_SENTENCE = 90;

const words = await readWords();
const contract = await readContract();
const areas = await readAreas(fileURLToPath(new URL('../../spec/areas.json', import.meta.url)));
const inputs = listInputs(contract);
const texts = listTexts(words);

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=\.) /);
const nameOf = ({ operationId, name }: Input): string => `${operationId} ${name}`;
const sampleOf = ({ operationId, name }: Input) =>
  lookUp(words.samplesByOperation, words.samples, operationId, name);

describe('the words cover', () => {
  it('every operation of the contract', () => {
    const operationIds = listOperationIds(contract);
    expect(operationIds.length).toBeGreaterThan(300);
    expect(operationIds.filter((operationId) => words.operations[operationId] === undefined)).toEqual([]);
  });

  it('every path and query parameter of the contract', () => {
    const wordsOf = ({ operationId, name }: Input) =>
      lookUp(words.parametersByOperation, words.parameters, operationId, name);
    expect(inputs.length).toBeGreaterThan(900);
    expect(inputs.filter((input) => wordsOf(input) === undefined).map(nameOf)).toEqual([]);
  });

  it('every area, with a purpose of two sentences and a task', () => {
    const slugs = new Set(words.areas.map(([slug]) => slug));
    expect(areas.filter(({ slug }) => !slugs.has(slug)).map(({ slug }) => slug)).toEqual([]);
    const poor = words.areas.filter(
      ([, area]) =>
        sentencesOf(stringOf(area['purpose']) ?? '').length !== 2 || stringOf(area['task']) === undefined,
    );
    expect(poor.map(([slug]) => slug)).toEqual([]);
  });

  it('the traps of an area as a list, where it has any', () => {
    const odd = words.areas.filter(
      ([, area]) => area['traps'] !== undefined && arrayOf(area['traps']).length === 0,
    );
    expect(odd.map(([slug]) => slug)).toEqual([]);
  });
});

describe('each text', () => {
  it('is one line that ends with a full stop and fits a hover', () => {
    const isSound = (text: unknown): boolean =>
      typeof text === 'string' && /^\S+(?: \S+)*\.$/.test(text) && text.length <= LONGEST_TEXT;
    expect(texts.length).toBeGreaterThan(900);
    expect(texts.filter(({ text }) => !isSound(text))).toEqual([]);
  });

  it('of an operation begins with a sentence that fits a table', () => {
    const first = Object.entries(words.operations).map(([operationId, text]) => ({
      operationId,
      sentence: sentencesOf(stringOf(text) ?? '')[0] ?? '',
    }));
    expect(first.filter(({ sentence }) => sentence.length > LONGEST_FIRST_SENTENCE)).toEqual([]);
  });

  it('for one operation belongs to an operation that has words', () => {
    const known = ([operationId]: readonly [string, unknown]) => words.operations[operationId] !== undefined;
    const overrides = [words.parametersByOperation, words.samplesByOperation].flatMap(objectEntries);
    expect(overrides.filter((entry) => !known(entry)).map(([operationId]) => operationId)).toEqual([]);
  });

  it('for one operation says something else than the text by name', () => {
    const repeated = objectEntries(words.parametersByOperation).flatMap(([operationId, byName]) =>
      Object.entries(byName).flatMap(([name, text]) =>
        text === words.parameters[name] ? [`${operationId} ${name}`] : [],
      ),
    );
    expect(repeated).toEqual([]);
  });
});

describe('the samples', () => {
  it('hold a value for every parameter that a call needs', () => {
    const needed = inputs.filter(({ required }) => required);
    expect(needed.filter((input) => sampleOf(input) === undefined).map(nameOf)).toEqual([]);
  });

  it('fit the schemas of the parameters', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const sampled = inputs.filter((input) => sampleOf(input) !== undefined);
    expect(sampled.length).toBeGreaterThan(800);
    const wrong = sampled.filter((input) => !ajv.validate(objectOf(input.schema), sampleOf(input)));
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('for one operation belong to a parameter that has words', () => {
    const unknown = objectEntries(words.samplesByOperation).flatMap(([operationId, byName]) =>
      Object.keys(byName)
        .filter((name) => words.parameters[name] === undefined)
        .map((name) => `${operationId} ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});
