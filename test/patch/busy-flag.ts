import { createFeatureFlagsClient, type FeatureFlagsClient } from '@ld-rest/feature-flags';
import { startTestServer, TEST_TOKEN, type Answer } from '@ld-rest/test-server';
import { type Json, arrayOf, objectOf, stringOf } from '../../generator/src/document/json.js';
import { readContract } from '../contract/read-contract.js';

/** A flag that other people change as well. */
export interface BusyFlag {
  readonly flags: FeatureFlagsClient;
  /** The operations that were called, in order. */
  readonly calls: string[];
  /** Its tags now. */
  readonly tags: () => readonly string[];
  /** Lets others add tags: one before each of the next writes, which is then refused. */
  readonly letOthersAdd: (...tags: string[]) => void;
  readonly close: () => Promise<void>;
}

/** Starts a stand-in with a flag that has the tag "old". */
export async function startBusyFlag(): Promise<BusyFlag> {
  const calls: string[] = [];
  const others: string[] = [];
  let tags = ['old'];
  const write = (body: Json | undefined): Answer | undefined => {
    const other = others.shift();
    if (other !== undefined) {
      tags.push(other);
      return { status: 409, body: { code: 'conflict', message: 'Somebody was faster' } };
    }
    const [replacement] = arrayOf(objectOf(body)['patch']);
    tags = arrayOf(objectOf(replacement)['value']).map((tag) => stringOf(tag) ?? '');
    return undefined;
  };
  const server = await startTestServer({
    contract: await readContract(),
    intercept: ({ operation, body }) => {
      calls.push(operation.operationId);
      const refusal = operation.operationId === 'patchFeatureFlag' ? write(body) : undefined;
      return refusal ?? { status: 200, body: { key: 'checkout', tags } };
    },
  });
  return {
    flags: createFeatureFlagsClient({ accessToken: TEST_TOKEN, baseUrl: server.url }),
    calls,
    tags: () => tags,
    letOthersAdd: (...added) => void others.push(...added),
    close: () => server.close(),
  };
}
