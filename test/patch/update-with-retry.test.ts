import type { FeatureFlag, PatchWithComment } from '@ld-rest/feature-flags';
import { updateWithRetry, type UpdateOptions } from '@ld-rest/patch';
import { ApiError, ConfigurationError } from '@ld-rest/runtime';
import { afterEach, beforeEach, describe, expect, expectTypeOf, test } from 'vitest';
import { startBusyFlag, type BusyFlag } from './busy-flag.js';

const at = { projectKey: 'web', featureFlagKey: 'checkout' };
const refusal = (status: number, code: string): ApiError =>
  new ApiError(`${status} ${code}`, {
    status,
    code,
    method: 'PATCH',
    route: '/api/v2/flags/{projectKey}/{featureFlagKey}',
    url: 'https://app.launchdarkly.com/api/v2/flags/web/checkout',
    attempts: 1,
    id: '',
    errors: [],
    apiVersion: undefined,
    rateLimit: [],
    retryAt: undefined,
    headers: {},
    hint: undefined,
    body: undefined,
  });
const conflict = (): ApiError => refusal(409, 'conflict');

/** Ends every wait at once, and keeps how long it would have been. */
const impatientClock = (): { readonly waits: number[] } & NonNullable<
  Pick<UpdateOptions, 'clock'>['clock']
> => {
  const waits: number[] = [];
  return {
    waits,
    after: (milliseconds, run) => {
      waits.push(milliseconds);
      queueMicrotask(run);
      return () => {};
    },
  };
};

describe('updateWithRetry of a flag over HTTP', () => {
  let busy: BusyFlag;
  beforeEach(async () => {
    busy = await startBusyFlag();
  });
  afterEach(() => busy.close());

  const addTag = (tag: string, options?: UpdateOptions): Promise<FeatureFlag | undefined> =>
    updateWithRetry(
      () => busy.flags.getFeatureFlag(at),
      ({ tags }): PatchWithComment | undefined =>
        tags.includes(tag) ? undefined : { patch: [{ op: 'replace', path: '/tags', value: [...tags, tag] }] },
      (body) => busy.flags.patchFeatureFlag({ ...at, body }),
      { clock: impatientClock(), ...options },
    );

  test('returns what was written.', async () => {
    expect(await addTag('mine')).toEqual({ key: 'checkout', tags: ['old', 'mine'] });
    expect(busy.calls).toEqual(['getFeatureFlag', 'patchFeatureFlag']);
  });

  test('reads again after a conflict, and loses nobody else’s change.', async () => {
    busy.letOthersAdd('theirs', 'hers');

    await addTag('mine');

    expect(busy.tags()).toEqual(['old', 'theirs', 'hers', 'mine']);
    expect(busy.calls.join(' ')).toBe(Array(3).fill('getFeatureFlag patchFeatureFlag').join(' '));
  });

  test('writes nothing when there is nothing to do.', async () => {
    expect(await addTag('old')).toBeUndefined();
    expect(busy.calls).toEqual(['getFeatureFlag']);
  });

  test('writes nothing more when somebody else has done it in between.', async () => {
    busy.letOthersAdd('mine');

    expect(await addTag('mine')).toBeUndefined();
    expect(busy.tags()).toEqual(['old', 'mine']);
  });

  test('throws the last conflict when it has tried often enough.', async () => {
    busy.letOthersAdd('a', 'b', 'c');

    await expect(addTag('mine', { attempts: 2 })).rejects.toMatchObject({ name: 'ApiError', status: 409 });
    expect(busy.calls.filter((call) => call === 'patchFeatureFlag')).toHaveLength(2);
  });

  test('waits by the machine’s clock when it is given none.', async () => {
    busy.letOthersAdd('theirs');
    const start = performance.now();

    await updateWithRetry(
      () => busy.flags.getFeatureFlag(at),
      ({ tags }) => [...tags, 'mine'],
      (value) =>
        busy.flags.patchFeatureFlag({ ...at, body: { patch: [{ op: 'replace', path: '/tags', value }] } }),
    );

    expect(busy.tags()).toEqual(['old', 'theirs', 'mine']);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('updateWithRetry', () => {
  test('hands what was read to the write.', async () => {
    const written = await updateWithRetry(
      async () => ({ version: 7 }),
      () => 'change',
      async (change, { version }) => `${change} ${version}`,
    );

    expect(written).toBe('change 7');
  });

  test('tries five times unless told, and waits longer each time, between nothing and twice as much.', async () => {
    const clock = impatientClock();
    const refuse = async (): Promise<never> => {
      throw conflict();
    };

    await expect(updateWithRetry(async () => 1, String, refuse, { clock })).rejects.toThrow(ApiError);

    expect(clock.waits).toHaveLength(4);
    clock.waits.forEach((wait, index) => {
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(200 * 2 ** index);
    });
  });

  test('never waits more than ten seconds.', async () => {
    const clock = impatientClock();
    const refuse = async (): Promise<never> => {
      throw conflict();
    };

    await expect(updateWithRetry(async () => 1, String, refuse, { clock, attempts: 40 })).rejects.toThrow(
      ApiError,
    );

    expect(Math.max(...clock.waits)).toBeLessThanOrEqual(10_000);
    expect(Math.max(...clock.waits)).toBeGreaterThan(1000);
  });

  test.each([
    refusal(404, 'not_found'),
    refusal(422, 'invalid'),
    Object.assign(new Error('not an API error'), { status: 409 }),
  ])('throws %s at once.', async (error) => {
    let writes = 0;
    const write = async (): Promise<never> => {
      writes += 1;
      throw error;
    };

    await expect(updateWithRetry(async () => 1, String, write)).rejects.toBe(error);
    expect(writes).toBe(1);
  });

  test('throws a conflict of the read at once: it is none of the write.', async () => {
    const error = conflict();
    const read = async (): Promise<never> => {
      throw error;
    };

    await expect(
      updateWithRetry(
        read,
        () => 1,
        async () => 1,
      ),
    ).rejects.toBe(error);
  });

  test('starts nothing after an abort.', async () => {
    const steps: string[] = [];
    const run = (signal: AbortSignal, abort: (step: string) => void): Promise<unknown> => {
      const step = (name: string): void => {
        steps.push(name);
        abort(name);
      };
      return updateWithRetry(
        async () => step('read'),
        () => 'change',
        async () => {
          step('write');
          throw conflict();
        },
        { signal },
      );
    };
    const runUntil = async (last: string): Promise<readonly string[]> => {
      steps.length = 0;
      const controller = new AbortController();
      const reason = new Error(`stopped at ${last}`);
      const ended = run(controller.signal, (name) => name === last && controller.abort(reason));
      await expect(ended).rejects.toBe(reason);
      return [...steps];
    };

    expect(await runUntil('read')).toEqual(['read']);
    expect(await runUntil('write')).toEqual(['read', 'write']);
    await expect(run(AbortSignal.abort(new Error('early')), () => {})).rejects.toThrow('early');
  });

  test('ends its wait when it is aborted, and leaves neither timer nor listener.', async () => {
    const controller = new AbortController();
    let running = 0;
    const clock = {
      after: () => {
        running += 1;
        queueMicrotask(() => controller.abort(new Error('enough')));
        return () => {
          running -= 1;
        };
      },
    };
    const refuse = async (): Promise<never> => {
      throw conflict();
    };

    const ended = updateWithRetry(async () => 1, String, refuse, { clock, signal: controller.signal });

    await expect(ended).rejects.toThrow('enough');
    expect(running).toBe(0);
  });

  test.each([0, -1, 1.5, Number.NaN])('refuses %d attempts before it reads.', async (attempts) => {
    const read = (): Promise<number> => expect.unreachable();

    await expect(updateWithRetry(read, String, async () => 1, { attempts })).rejects.toThrow(
      new ConfigurationError(`attempts is ${attempts}. Give a whole number from 1.`),
    );
  });

  test('returns what the write returns, or undefined.', () => {
    const run = () =>
      updateWithRetry(
        async () => ({ tags: ['a'] }),
        ({ tags }) => (tags.length > 1 ? undefined : tags),
        async (change, current) => ({ change, current }),
      );
    expectTypeOf(run).returns.resolves.toEqualTypeOf<
      { change: string[]; current: { tags: string[] } } | undefined
    >();
  });
});
