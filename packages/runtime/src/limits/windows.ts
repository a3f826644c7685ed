import { createWindow, type Window } from './window.js';

/** The windows of one route: the account's, the token's and its own. */
export type RouteWindows = readonly Window[];

/** What is known of the rate limits of one origin and token. Data only: in a Worker nobody may wait for another request. */
export interface Windows {
  readonly routes: Map<string, RouteWindows>;
  readonly global: Window;
  readonly token: Window;
  /** Until when all requests are held back, in epoch ms: after a 429 that names no window. */
  paused: number;
  /** Whether a response has said anything yet; until then a request beside others goes not before `probe`, in epoch ms. */
  answered: boolean;
  probe: number;
}

/** Creates the windows of an origin and token of which nothing is known. */
export function createWindows(): Windows {
  return {
    routes: new Map(),
    global: createWindow('global'),
    token: createWindow('token'),
    paused: 0,
    probe: 0,
    answered: false,
  };
}

const known = new Map<string, Windows>();

/** Returns the windows that everybody in the process shares who uses the same key: an origin and a token. */
export function shareWindows(key: string): Windows {
  const windows = known.get(key) ?? createWindows();
  // The one that was used last is the last; tokens that are changed often must not pile up.
  known.delete(key);
  known.set(key, windows);
  const [oldest = key] = known.keys();
  if (known.size > 100) known.delete(oldest);
  return windows;
}

/** What one request counts against. */
export interface Place {
  readonly windows: Windows;
  readonly route: RouteWindows;
}

/** Returns what the requests of one route, a method and a path template, count against. */
export function placeOf(windows: Windows, route: string): Place {
  const { routes, global, token } = windows;
  const own = routes.get(route) ?? [global, token, createWindow('route', route)];
  routes.set(route, own);
  return { windows, route: own };
}
