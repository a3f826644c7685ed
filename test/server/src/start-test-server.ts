import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { Answer } from './answers/answer.js';
import { rateLimitHeaders } from './answers/rate-limit-headers.js';
import type { AcceptedCall } from './checks/check-call.js';
import type { IncomingCall } from './checks/incoming-call.js';
import { createResponder, type ResponderOptions } from './create-responder.js';
import { crossOriginHeaders } from './answers/cross-origin-headers.js';
import { readCall } from './read-call.js';
import { writeAnswer } from './write-answer.js';

/** How the stand-in is started. */
export interface TestServerOptions extends ResponderOptions {
  /** @default a free port */
  readonly port?: number;
  /** Origin of web pages that may call the server, or `*`. @default none */
  readonly allowOrigin?: string;
}

/** A request that the server has answered. */
export interface RecordedRequest {
  readonly method: string;
  /** As sent, percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  /** What was understood; absent when the request was refused. */
  readonly accepted: AcceptedCall | undefined;
  readonly answer: Answer;
}

/** A running stand-in for LaunchDarkly. */
export interface TestServer {
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  readonly url: string;
  /** Everything that was asked so far, in the order of the answers. */
  readonly requests: readonly RecordedRequest[];
  readonly close: () => Promise<void>;
}

/** Starts a strict stand-in for LaunchDarkly on loopback. */
export async function startTestServer(options: TestServerOptions): Promise<TestServer> {
  const respond = createResponder(options);
  const requests: RecordedRequest[] = [];
  const now = options.now ?? Date.now;
  const server = createServer(async (request, response) => {
    const headers = {
      ...rateLimitHeaders(now()),
      ...crossOriginHeaders(request.headers, options.allowOrigin),
    };
    try {
      const call = await readCall(request);
      const outcome = isPreflight(call, options)
        ? PREFLIGHT
        : await respond(call, requestId(requests.length));
      requests.push({ ...call, ...outcome });
      writeAnswer(response, outcome.answer, headers);
    } catch {
      // The client went away or sent more than anyone may: there is nobody to answer.
      response.destroy();
    }
  });
  return { url: await listen(server, options.port ?? 0), requests, close: () => closeServer(server) };
}

const PREFLIGHT = { accepted: undefined, answer: { status: 204 } } as const;

function isPreflight({ method }: IncomingCall, { allowOrigin }: TestServerOptions): boolean {
  return method === 'OPTIONS' && allowOrigin !== undefined;
}

function requestId(index: number): string {
  return `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  return `http://127.0.0.1:${address.port}`;
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
  });
  server.closeAllConnections();
  await closed;
}
