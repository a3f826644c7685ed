import { describe, expect, it } from 'vitest';
import { connect } from '@ld-rest/runtime';
import { fakeLaunchDarkly } from '@ld-rest/runtime/testing';
import { createMiniClient } from './mini/client.js';
import type { paths } from './mini/schema.js';

const flag = { projectKey: 'web', featureFlagKey: 'checkout' };

/** Creates a source of chance that gives the same numbers every time. */
function createChance(): () => number {
  let state = 7;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

interface Crowd {
  readonly processes: number;
  readonly calls: number;
  readonly limit: number;
}

/** Lets connections that know nothing of each other make their calls at once; returns how that went. */
async function share({ processes, calls, limit }: Crowd): Promise<{ refused: number; over: number }> {
  const fake = fakeLaunchDarkly<paths>({ limits: { global: limit } });
  fake.on('GET /api/v2/flags/{projectKey}/{featureFlagKey}', { key: 'checkout' });
  const random = createChance();
  const clients = Array.from({ length: processes }, () =>
    createMiniClient(connect({ ...fake.options, random })),
  );
  await Promise.all(clients.flatMap((client) => Array.from({ length: calls }, () => client.getFlag(flag))));
  const total = processes * calls;
  const ideal = (Math.ceil(total / limit) - 1) * 10_000;
  return {
    refused: (fake.requests.length - total) / fake.requests.length,
    over: fake.clock.now() / ideal,
  };
}

describe('processes that share an account and do not know each other', () => {
  it.each([
    { processes: 1, calls: 400, limit: 100, refused: 0, over: 1.05 },
    { processes: 2, calls: 300, limit: 100, refused: 0.05, over: 1.25 },
    { processes: 8, calls: 75, limit: 100, refused: 0.1, over: 1.25 },
    { processes: 64, calls: 20, limit: 100, refused: 0.15, over: 1.15 },
  ])(
    '$processes with $calls calls each at $limit in ten seconds: no call fails, at most $refused is refused',
    async ({ refused, over, ...crowd }) => {
      const result = await share(crowd);
      expect(result.refused).toBeLessThanOrEqual(refused);
      expect(result.over).toBeLessThanOrEqual(over);
    },
  );
});
