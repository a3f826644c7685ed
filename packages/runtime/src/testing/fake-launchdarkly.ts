import type { Fetch } from '../call/fetch-init.js';
import type { ConnectOptions } from '../connection/options.js';
import { createRoutes } from './fake-routes.js';
import { pageOf } from './page-of.js';
import { countRequests, type FakeLimits } from './rate-window.js';
import { toResponse } from './record-fetch.js';
import { readRequest, type RecordedRequest } from './recorded-request.js';
import type { AnyPaths, RouteItem, RouteOf, RouteOutput } from './route-types.js';
import { createTestClock, type TestClock } from './test-clock.js';

/** Answers a request: with what the body is made of, or with a whole `Response`. */
export type FakeHandler<Output = unknown> = (
  request: RecordedRequest,
  path: Readonly<Record<string, string>>,
) => Output | Response | Promise<Output | Response>;

/** Requests that fail. */
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

/** What a fake LaunchDarkly goes by. */
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

/** A LaunchDarkly that lives in a test. */
export interface FakeLaunchDarkly<Paths = AnyPaths> {
  /** What a client or a connection is opened with. */
  readonly options: ConnectOptions;
  readonly clock: TestClock;
  /** The requests, the oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Sets what a method and path template, such as `GET /api/v2/flags/{projectKey}`, are answered with. */
  readonly on: <Route extends RouteOf<Paths>>(
    route: Route,
    answer: RouteOutput<Paths, Route> | Response | FakeHandler<RouteOutput<Paths, Route>>,
  ) => void;
  /** Sets a list that is paged by limit and offset; a page holds at most `largest` items. */
  readonly list: <Route extends RouteOf<Paths>>(
    route: Route,
    items: readonly RouteItem<Paths, Route>[],
    largest?: number,
  ) => void;
  /** Lets the next requests fail. */
  readonly fail: (failure: FakeFailure) => void;
}

/**
 * Creates a fake LaunchDarkly: routes, paging, rate-limit windows, and failures on demand, without a network.
 *
 * Given the `paths` of a package, it knows the routes, and refuses an answer of another type. What no route answers is a
 * 404 as LaunchDarkly sends it.
 * @example
 * const fake = fakeLaunchDarkly<paths>({ limits: { route: 5 } });
 * fake.list('GET /api/v2/flags/{projectKey}', [aFeatureFlag({ key: 'checkout' })]);
 * const flags = createFeatureFlagsClient(fake.options);
 */
export function fakeLaunchDarkly<Paths = AnyPaths>({
  limits = {},
  clock = createTestClock({ skip: true }),
}: FakeOptions = {}): FakeLaunchDarkly<Paths> {
  const requests: RecordedRequest[] = [];
  const failures: FakeFailure[] = [];
  const routes = createRoutes();
  const count = countRequests(limits);

  const fetch: Fetch = async (url, init) => {
    const request = await readRequest(url, init);
    requests.push(request);
    init.signal.throwIfAborted();
    const found = routes.find(request);
    const { headers, spent } = count(`${request.method} ${found?.template}`, clock.now());
    const failure = failures.shift();
    if (failure?.status === 'network') throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
    if (failure) return refuse(failure.status, failure.code ?? 'failure', { ...headers, ...failure.headers });
    if (spent) return refuse(429, 'rate_limited', headers);
    if (!request.headers.has('authorization')) return refuse(401, 'unauthorized', headers);
    if (!found) return refuse(404, 'not_found', headers);
    const response = toResponse(await found.answer(request, found.path));
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  };

  return {
    options: { accessToken: 'api-fake', baseUrl: 'https://app.launchdarkly.com', fetch, clock },
    clock,
    requests,
    on: routes.add,
    list: (route, items, largest = 20) =>
      routes.add(route, (request: RecordedRequest) => pageOf(request, items, largest)),
    fail: (failure) => {
      for (let left = failure.times ?? 1; left > 0; left -= 1) failures.push(failure);
    },
  };
}

function refuse(status: number, code: string, headers: Record<string, string>): Response {
  return Response.json({ code, message: `The fake refuses: ${code}` }, { status, headers });
}
