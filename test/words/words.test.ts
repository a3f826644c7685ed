import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { objectOf } from '../../generator/src/document/json.js';
import { readApi } from '../../generator/src/commands/read-api.js';
import { coverWords } from '../../generator/src/words/cover-words.js';
import { sampleOf } from '../../generator/src/words/find-words.js';
import { readContract } from '../contract/read-contract.js';
import { listInputs, type Input } from './list-inputs.js';
import { listTexts } from './list-texts.js';

/** A hover shows this much without scrolling. */
const LONGEST_TEXT = 300;
/** A table of operations shows this much in one line. */
const LONGEST_FIRST_SENTENCE = 90;

const { model, words } = await readApi({ root: fileURLToPath(new URL('../..', import.meta.url)) });
const contract = await readContract();
const coverage = coverWords(model, words);
const inputs = listInputs(contract);
const texts = listTexts(words);

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=\.) /);
const nameOf = ({ operationId, name }: Input): string => `${operationId} ${name}`;
const sampleFor = ({ operationId, name }: Input) => sampleOf(words, operationId, name);

describe('the words cover', () => {
  it('every operation of the contract', () => {
    expect(coverage.silent).toEqual([]);
    expect(coverage.operations.told).toBe(coverage.operations.all);
    expect(coverage.operations.all).toBeGreaterThan(300);
  });

  it('every path and query parameter of the contract', () => {
    expect(coverage.parameters.told).toBe(coverage.parameters.all);
    expect(coverage.parameters.all).toBeGreaterThan(900);
  });

  it('every area, with a purpose of two sentences and a task', () => {
    const poor = model.areas.filter(({ slug }) => sentencesOf(words.areas[slug]?.purpose ?? '').length !== 2);
    expect(model.areas.length).toBeGreaterThan(40);
    expect(poor.map(({ slug }) => slug)).toEqual([]);
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
      sentence: sentencesOf(text)[0] ?? '',
    }));
    expect(first.filter(({ sentence }) => sentence.length > LONGEST_FIRST_SENTENCE)).toEqual([]);
  });

  it('for one operation belongs to an operation that has words', () => {
    const overrides = [
      ...Object.keys(words.parametersByOperation),
      ...Object.keys(words.samplesByOperation),
      ...Object.keys(words.bodies),
    ];
    expect(overrides.filter((operationId) => words.operations[operationId] === undefined)).toEqual([]);
  });

  it('for one operation says something else than the text by name', () => {
    const repeated = Object.entries(words.parametersByOperation).flatMap(([operationId, byName]) =>
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
    expect(needed.filter((input) => sampleFor(input) === undefined).map(nameOf)).toEqual([]);
  });

  it('fit the schemas of the parameters', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const sampled = inputs.filter((input) => sampleFor(input) !== undefined);
    expect(sampled.length).toBeGreaterThan(800);
    const wrong = sampled.filter((input) => !ajv.validate(objectOf(input.schema), sampleFor(input)));
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('for one operation belong to a parameter that has words', () => {
    const unknown = Object.entries(words.samplesByOperation).flatMap(([operationId, byName]) =>
      Object.keys(byName)
        .filter((name) => words.parameters[name] === undefined)
        .map((name) => `${operationId} ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});
