import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryContracts } from './arbitrary-contract.js';
import { tryContracts } from './try-contracts.js';

/** More, and others, in one run: `LD_REST_CONTRACTS=500 LD_REST_SEED=7 npx vitest run test/generator/any`. */
const count = Number(process.env['LD_REST_CONTRACTS'] ?? 40);
const seed = Number(process.env['LD_REST_SEED'] ?? 1);

// A document takes a fifth of a second on a busy machine.
const timeout = 20_000 + 200 * count;

it(
  'makes packages that compile of any valid document, or refuses it with a reason',
  { timeout },
  async () => {
    const contracts = fc.sample(arbitraryContracts, { numRuns: count, seed });
    const { refused, complaints } = await tryContracts(contracts);
    const failures = [...complaints].map(([index, told]) => ({ contract: contracts[index], told }));
    expect(failures).toEqual([]);
    expect(refused.size).toBeLessThan(count / 2);
  },
);
