import type { AcceptedCall } from '../checks/check-call.js';
import type { IncomingCall } from '../checks/incoming-call.js';
import type { Contract } from '../contract/open-contract.js';
import type { ContractOperation } from '../contract/types.js';
import { followSchema } from '../contract/follow-schema.js';
import { isObject, objectOf, type Json, type JsonObject } from '../json.js';
import { createSampler, type SampleOptions, type Sampler } from '../sample/create-sampler.js';
import { answerCollection, dropNextLink, type SeededCollection } from './answer-collection.js';
import type { Answer } from './answer.js';
import { readCollectionSchema } from './collection-schema.js';
import { nameEnvironments } from './name-environments.js';
import type { Seed, Seeds } from './seed.js';
import { writeAnswerText } from './write-answer-text.js';

/** Answers an accepted call. */
export type Answerer = (call: AcceptedCall, incoming: IncomingCall) => Answer;

/** What answers are made from. */
export interface AnswererOptions {
  readonly contract: Contract;
  readonly variant: SampleOptions['variant'];
  readonly seeds: Seeds;
}

const NEWEST = Date.UTC(2026, 0, 1);

/** Creates a maker of answers: the first declared success, with the same data every time. */
export function createAnswerer({ contract, variant, seeds }: AnswererOptions): Answerer {
  const sampler = createSampler(contract, { variant, write: writeAnswerText });
  const bodies = new Map<string, Json | undefined>();
  const collections = seedCollections({ contract, sampler, seeds });
  return (call, incoming) => {
    const { operation } = call;
    const status = operation.successes[0]?.status ?? 200;
    if (!bodies.has(operation.operationId))
      bodies.set(operation.operationId, makeBody(operation, { contract, sampler, variant }));
    const sample = bodies.get(operation.operationId);
    const collection = collections.get(operation.operationId);
    const body = nameEnvironments(
      collection === undefined
        ? sample
        : answerCollection(call, incoming, { ...collection, frame: objectOf(sample) }),
      call,
    );
    return body === undefined ? { status } : { status, body };
  };
}

interface BodySource extends Pick<AnswererOptions, 'contract' | 'variant'> {
  readonly sampler: Sampler;
}

function makeBody(
  operation: ContractOperation,
  { contract, sampler, variant }: BodySource,
): Json | undefined {
  const schema = operation.successes[0]?.schema;
  if (schema === undefined) return undefined;
  const body = dropNextLink(sampler(schema, { name: 'answer', serial: 1 }));
  // Answers hold more than the document says: what a client rejects or drops for being undeclared shows here.
  const open = variant === 'full' && hasProperties(contract, schema) && isObject(body);
  return open ? { ...body, _ldMeta: { enabled: true } } : body;
}

function hasProperties(contract: Contract, schema: JsonObject): boolean {
  const { properties, additionalProperties } = followSchema(contract, schema);
  return isObject(properties) && additionalProperties === undefined;
}

interface SeedSource {
  readonly contract: Contract;
  readonly sampler: Sampler;
  readonly seeds: Seeds;
}

type Collections = ReadonlyMap<string, Omit<SeededCollection, 'frame'>>;

function seedCollections({ contract, sampler, seeds }: SeedSource): Collections {
  const operations = new Map(contract.operations.map((operation) => [operation.operationId, operation]));
  const entries = Object.entries(seeds).map(([operationId, given]) => {
    const operation = operations.get(operationId);
    if (operation === undefined)
      throw new Error(`${operationId} cannot be seeded: the contract has no such operation.`);
    const { item, declares } = readCollectionSchema(contract, operation);
    const seed: Seed = typeof given === 'number' ? { items: given } : given;
    const items = Array.from({ length: seed.items }, (_, index) => makeItem({ item, sampler, index }));
    return [operationId, { seed, items, declares }] as const;
  });
  return new Map(entries);
}

function makeItem({
  item,
  sampler,
  index,
}: {
  readonly item: JsonObject;
  readonly sampler: Sampler;
  readonly index: number;
}): Json {
  const value = sampler(item, { name: 'item', serial: index + 1 });
  // Dates fall, newest first: the audit log is paged by them.
  return isObject(value) && typeof value['date'] === 'number'
    ? { ...value, date: NEWEST - index * 1000 }
    : value;
}
