import type { ConnectOptions } from '../options.js';
import { countRequests, type FakeLimits } from './rate-window.js';
import { toResponse } from './record-fetch.js';
import { readRequest, type RecordedRequest } from './recorded-request.js';
import { createTestClock, type TestClock } from './test-clock.js';

/** Answers a request: with what the body is made of, or with a whole `Response`. */
export type FakeHandler = (request: RecordedRequest, path: Readonly<Record<string, string>>) => unknown;

/** Describes requests that fail. */
export interface FakeFailure {
  /** An HTTP status, or `network` for a connection that breaks. */
  readonly status: number | 'network';
  /** LaunchDarkly's code of the error. */
  readonly code?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * How many requests fail.
   * @default 1
   */
  readonly times?: number | undefined;
}

/** Describes a fake LaunchDarkly. */
export interface FakeOptions {
  /**
   * Requests that each window of ten seconds allows.
   * @default no limits
   */
  readonly limits?: FakeLimits | undefined;
  /**
   * What windows and waits go by.
   * @default a clock on which waits take no time
   */
  readonly clock?: TestClock | undefined;
}

/** Is a LaunchDarkly that lives in a test. */
export interface FakeLaunchDarkly {
  /** What a client or a connection is opened with. */
  readonly options: ConnectOptions;
  readonly clock: TestClock;
  /** The requests, the oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Sets what a method and path template, such as `GET /api/v2/flags/{projectKey}`, are answered with. */
  readonly on: (route: string, answer: unknown) => void;
  /** Sets a list that is paged by limit and offset; a page holds at most `largest` items. */
  readonly list: (route: string, items: readonly unknown[], largest?: number) => void;
  /** Lets the next requests fail. */
  readonly fail: (failure: FakeFailure) => void;
}

interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  readonly template: string;
  readonly answer: unknown;
}

/**
 * Creates a fake LaunchDarkly: routes, paging, rate-limit windows, and failures on demand, without a network.
 *
 * What no route answers is a 404 as LaunchDarkly sends it.
 * @example
 * const fake = fakeLaunchDarkly({ limits: { route: 5 } });
 * fake.list('GET /api/v2/flags/{projectKey}', [{ key: 'checkout' }]);
 * const flags = createFeatureFlagsClient(fake.options);
 */
export function fakeLaunchDarkly({
  limits = {},
  clock = createTestClock({ skip: true }),
}: FakeOptions = {}): FakeLaunchDarkly {
  const requests: RecordedRequest[] = [];
  const failures: FakeFailure[] = [];
  const routes: Route[] = [];
  const count = countRequests(limits);

  const on = (route: string, answer: unknown): void => {
    const [method = '', template = ''] = route.split(' ');
    const pattern = new RegExp(`^${template.replace(/\{([^{}]+)\}/g, '(?<$1>[^/]+)')}$`);
    routes.unshift({ method, template, pattern, answer });
  };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = await readRequest(input, init);
    requests.push(request);
    init?.signal?.throwIfAborted();
    const route = routes.find(
      ({ method, pattern }) => method === request.method && pattern.test(request.path),
    );
    const { headers, spent } = count(`${request.method} ${route?.template}`, clock.now());
    const failure = failures.shift();
    if (failure?.status === 'network') throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
    if (failure) return refuse(failure.status, failure.code ?? 'failure', { ...headers, ...failure.headers });
    if (spent) return refuse(429, 'rate_limited', headers);
    if (!request.headers.has('authorization')) return refuse(401, 'unauthorized', headers);
    if (!route) return refuse(404, 'not_found', headers);
    const groups = Object.entries(route.pattern.exec(request.path)?.groups ?? {});
    const path = Object.fromEntries(groups.map(([name, value]) => [name, decodeURIComponent(value)]));
    const { answer } = route;
    const response = toResponse(typeof answer === 'function' ? await answer(request, path) : answer);
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  };

  return {
    options: { accessToken: 'api-fake', fetch, clock },
    clock,
    requests,
    on,
    list: (route, items, largest = 20) =>
      on(route, (request: RecordedRequest) => pageOf(request, items, largest)),
    fail: (failure) => {
      for (let left = failure.times ?? 1; left > 0; left -= 1) failures.push(failure);
    },
  };
}

function pageOf({ path, query }: RecordedRequest, items: readonly unknown[], largest: number): object {
  const offset = Number(query.get('offset'));
  const limit = Math.min(Number(query.get('limit') ?? largest), largest);
  const next = new URLSearchParams(query);
  next.set('limit', `${limit}`);
  next.set('offset', `${offset + limit}`);
  const _links =
    offset + limit < items.length ? { next: { href: `${path}?${next}`, type: 'application/json' } } : {};
  return { _links, items: items.slice(offset, offset + limit), totalCount: items.length };
}

function refuse(status: number, code: string, headers: Record<string, string>): Response {
  return Response.json({ code, message: `The fake refuses: ${code}` }, { status, headers });
}
