import type { Contract } from '../contract/open-contract.js';
import type { ContractResponse } from '../contract/types.js';
import type { Json } from '../json.js';
import { createSampler, type SampleOptions } from './create-sampler.js';

/** Makes the body of a declared answer; nothing when it has none. */
export function sampleAnswer(
  contract: Contract,
  response: ContractResponse,
  options: SampleOptions,
): Json | undefined {
  if (response.schema === undefined) return undefined;
  return createSampler(contract, options)(response.schema, { name: 'answer', serial: 1 });
}
