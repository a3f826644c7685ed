import type { Contract } from '../contract/open-contract.js';
import type { ContractOperation, ContractParameter } from '../contract/types.js';
import { isObject, objectOf, type Json } from '../json.js';
import { createSampler, type SampleOptions, type Sampler } from './create-sampler.js';
import { sampleBody } from './sample-body.js';

/** Valid input for one operation. */
export interface SampleCall {
  readonly path: Readonly<Record<string, Json>>;
  readonly query: Readonly<Record<string, Json>>;
  /** Absent when the operation takes none, or needs none in a minimal call. */
  readonly body?: Json | undefined;
}

/** Makes valid input for an operation: what it requires, or everything that it takes. */
export function sampleCall(
  contract: Contract,
  operation: ContractOperation,
  options: SampleOptions,
): SampleCall {
  const sampler = createSampler(contract, options);
  const full = options.variant === 'full';
  const wanted = operation.parameters.filter(({ required }) => full || required);
  const valuesIn = (place: 'path' | 'query'): Readonly<Record<string, Json>> =>
    Object.fromEntries(
      wanted
        .filter((parameter) => parameter.place === place)
        .map((parameter) => [parameter.name, sampleParameter(sampler, parameter)]),
    );
  const body = sampleBody(contract, operation, options);
  const input = { path: valuesIn('path'), query: valuesIn('query') };
  return body === undefined ? input : { ...input, body };
}

// Two elements: with one, a repeated parameter and a comma-separated one look the same.
function sampleParameter(sampler: Sampler, { name, schema }: ContractParameter): Json {
  if (schema['type'] !== 'array' || !isObject(schema['items'])) return sampler(schema, { name, serial: 1 });
  const items = objectOf(schema['items']);
  return [sampler(items, { name, serial: 1 }), sampler(items, { name, serial: 2 })];
}
