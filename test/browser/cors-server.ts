import { json, failure, empty } from '../runtime/faults.js';
import { startFaultServer, type FaultServer, type Step } from '../runtime/fault-server.js';
import { offsetList } from '../runtime/list-server.js';

const flags = Array.from({ length: 45 }, (_, index) => ({ key: `flag-${index}` }));

/** Starts an API that allows pages of one origin what LaunchDarkly allows, and no other header. */
export async function startCorsServer(origin: string): Promise<FaultServer> {
  let limited = 0;
  const routes: Record<string, Step> = {
    'GET /api/v2/flags/web': offsetList({ items: flags, clamp: 20 }),
    'PATCH /api/v2/flags/web/a': (response, request) => json(200, { key: request.body })(response, request),
    'POST /api/v2/teams/t/members': (response, request) =>
      json(201, { items: [{ status: `${request.body.includes('x,y')}` }] })(response, request),
    'GET /api/v2/flags/web/limited': (response, request) => {
      limited += 1;
      const reset = { 'x-ratelimit-reset': `${Date.now() + 300}`, 'x-ratelimit-route-remaining': '0' };
      (limited === 1 ? failure(429, 'rate_limited', reset) : json(200, { key: `attempt-${limited}` }))(
        response,
        request,
      );
    },
    'GET /api/v2/view-names': (response, request) =>
      json(200, { items: [{ key: request.headers['ld-api-version'] }] })(response, request),
    'GET /api/v2/flags/web/gone': failure(404, 'not_found'),
    'GET /api/v2/flags/web/moved': empty(302, { location: '/api/v2/flags/web' }),
    'GET /api/v2/flags/web/silent': () => {},
    'GET /api/v2/flags/web/session': (response, request) =>
      json(200, { key: `${request.headers.cookie} ${request.headers.authorization}` })(response, request),
    'GET /login': empty(204, { 'set-cookie': 'ldso=abc; Path=/' }),
  };
  return startFaultServer((response, request) => {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-allow-credentials', 'true');
    response.setHeader(
      'access-control-expose-headers',
      'date, retry-after, x-ratelimit-reset, x-ratelimit-route-remaining',
    );
    if (request.method !== 'OPTIONS')
      return (routes[`${request.method} ${request.path}`] ?? empty(500))(response, request);
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
    response.setHeader('access-control-allow-headers', 'authorization, content-type, ld-api-version');
    empty(204)(response, request);
  });
}
