import type { WindowState } from './window.js';
import type { Windows } from './windows.js';

/** Returns copies of the windows that responses have described. */
export function listWindows({ global, token, routes }: Windows): readonly WindowState[] {
  const own = [...routes.values()].flatMap((windows) => windows.slice(2));
  return [global, token, ...own]
    .filter(({ reset }) => reset)
    .map(({ scope, route, limit, remaining, reset }) => ({ scope, route, limit, remaining, reset }));
}
