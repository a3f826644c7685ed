import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../generator/src/load/read-document.js';
import { instructionParameterWords, propertyWords } from '../../generator/src/words/find-words.js';
import { readWords } from '../../generator/src/words/read-words.js';
import type { Sections, Texts } from '../../generator/src/words/words.js';
import { readContract } from '../contract/read-contract.js';
import { contractOf, releases } from '../releases/releases.js';
import { listInstructions } from './list-instructions.js';
import { listProperties, listSchemas } from './list-properties.js';
import { listPairs, type PairedText } from './list-pairs.js';

/** A hover shows this much without scrolling. */
const LONGEST_TEXT = 300;

const words = await readWords(fileURLToPath(new URL('../../spec/words.yaml', import.meta.url)));
const contract = await readContract();
const contracts = [contract, ...(await Promise.all(releases.map((date) => readDocument(contractOf(date)))))];
const instructions = contracts.flatMap(listInstructions);
const properties = contracts.flatMap(listProperties);

const byName = [words.instructions, words.instructionParameters, words.propertyDefaults, words.schemas];
const byPair = [words.instructionsByOperation, words.instructionParametersByKind, words.properties];
const texts: readonly (readonly [string, string])[] = [
  ...byName.flatMap((section) => Object.entries(section)),
  ...byPair.flatMap(listPairs).map(({ outer, inner, text }) => [`${outer}.${inner}`, text] as const),
];

const nameOf = ({ outer, inner }: PairedText): string => `${outer}.${inner}`;
const strangers = (names: readonly string[], known: ReadonlySet<string>): readonly string[] =>
  names.filter((name) => !known.has(name)).toSorted();

/** Lists the texts that only repeat what is said by name. */
const repeated = (pairs: Sections, defaults: Texts): readonly string[] =>
  listPairs(pairs)
    .filter(({ inner, text }) => text === defaults[inner])
    .map(nameOf);

describe('the words cover', () => {
  it('every kind of instruction of the contract', () => {
    const kinds = listInstructions(contract).map(({ kind }) => kind);
    expect(new Set(kinds).size).toBeGreaterThan(100);
    expect(kinds.filter((kind) => words.instructions[kind] === undefined)).toEqual([]);
  });

  it('every parameter of an instruction of the contract', () => {
    const taken = listInstructions(contract).flatMap(({ kind, parameters }) =>
      parameters.map((name) => ({ kind, name })),
    );
    expect(taken.length).toBeGreaterThan(250);
    const silent = taken.filter(
      ({ kind, name }) => instructionParameterWords(words, kind, name) === undefined,
    );
    expect(silent).toEqual([]);
  });

  it('nearly every property of the named schemas of the contract', () => {
    const present = listProperties(contract);
    const told = present.filter(({ schema, name }) => propertyWords(words, schema, name) !== undefined);
    expect(present.length).toBeGreaterThan(2500);
    expect(told.length / present.length).toBeGreaterThan(0.95);
  });
});

describe('each text', () => {
  it('is one line that ends with a full stop and fits a hover', () => {
    const isSound = (text: unknown): boolean =>
      typeof text === 'string' && /^\S+(?: \S+)*\.$/.test(text) && text.length <= LONGEST_TEXT;
    expect(texts.length).toBeGreaterThan(1800);
    expect(texts.filter(([, text]) => !isSound(text))).toEqual([]);
  });

  it('about a single schema, kind or operation says something else than the text by name', () => {
    expect(repeated(words.properties, words.propertyDefaults)).toEqual([]);
    expect(repeated(words.instructionParametersByKind, words.instructionParameters)).toEqual([]);
    expect(repeated(words.instructionsByOperation, words.instructions)).toEqual([]);
  });
});

describe('each name', () => {
  it('of an instruction for one operation is a kind that the operation takes', () => {
    const known = new Set(instructions.map(({ operationId, kind }) => `${operationId}.${kind}`));
    expect(strangers(listPairs(words.instructionsByOperation).map(nameOf), known)).toEqual([]);
  });

  it('of an instruction parameter is one that an instruction takes', () => {
    const known = new Set(instructions.flatMap(({ parameters }) => parameters));
    expect(strangers(Object.keys(words.instructionParameters), known)).toEqual([]);
  });

  it('stands in a contract, or in the list of names that a coming release brings', async () => {
    const kinds = new Set(instructions.map(({ kind }) => kind));
    const parameters = new Set(
      instructions.flatMap(({ kind, parameters }) => parameters.map((name) => `${kind}.${name}`)),
    );
    const schemas = new Set(contracts.flatMap(listSchemas));
    const paths = new Set(properties.map(({ schema, name }) => `${schema}.${name}`));
    const names = new Set(properties.map(({ name }) => name));
    const coming = [
      ...strangers(Object.keys(words.instructions), kinds),
      ...strangers(listPairs(words.instructionParametersByKind).map(nameOf), parameters),
      ...strangers(Object.keys(words.schemas), schemas),
      ...strangers(listPairs(words.properties).map(nameOf), paths),
      ...strangers(Object.keys(words.propertyDefaults), names),
    ];
    await expect(`${coming.join('\n')}\n`).toMatchFileSnapshot('coming-names.txt');
  });
});
