import type { Contract } from '../contract/open-contract.js';
import type { Json, JsonObject } from '../json.js';
import { sampleAny, type SampleSettings } from './sample-any.js';
import type { SampleSite } from './sample-text.js';

/** Which valid data is made. */
export interface SampleOptions {
  /** `minimal` has what is required, `full` everything that is declared. */
  readonly variant: 'full' | 'minimal';
  /** Which alternative of a union is taken, from 0. @default 0 */
  readonly branch?: number;
  /** How many elements a list has at least. @default 1 in a full sample, 0 in a minimal one */
  readonly leastItems?: number;
  /** Writes a text for a string that has neither enum nor format. @default name and serial: `key-1` */
  readonly write?: (site: SampleSite) => string;
}

/** Makes a value that a schema allows; the same one every time. */
export type Sampler = (schema: JsonObject, site: SampleSite) => Json;

/** Creates a deterministic generator of valid data for the schemas of a contract. */
export function createSampler(contract: Contract, options: SampleOptions): Sampler {
  const { variant, branch = 0, write = ({ name, serial }) => `${name}-${serial}` } = options;
  const full = variant === 'full';
  const leastItems = options.leastItems ?? (full ? 1 : 0);
  const { resolve, instructionsOf } = contract;
  const settings: SampleSettings = { full, branch, leastItems, write, resolve, instructionsOf };
  return (schema, site) => {
    const value = sampleAny(schema, { ...site, visiting: new Set(), settings });
    if (value === undefined)
      throw new Error(
        `No finite sample for "${site.name}": its schema requires itself. Make one step optional.`,
      );
    return value;
  };
}
