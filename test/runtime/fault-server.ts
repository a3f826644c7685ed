import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server received it. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query, as they came over the wire. */
  readonly target: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Arrival in epoch ms. */
  readonly at: number;
}

/** Answers one request, or fails to. */
export type Step = (response: ServerResponse, request: SeenRequest) => void;

/** A server on loopback that goes wrong as it is told. */
export interface FaultServer {
  readonly url: string;
  readonly seen: SeenRequest[];
  /** Sets what the next requests are answered with; the last step goes on. */
  readonly play: (...steps: Step[]) => void;
  readonly close: () => Promise<void>;
}

/** Starts a fault server. */
export async function startFaultServer(...first: Step[]): Promise<FaultServer> {
  const seen: SeenRequest[] = [];
  let steps = first;
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const target = request.url ?? '';
    const { pathname, searchParams } = new URL(target, 'http://loopback');
    const { method = '', headers } = request;
    const body = Buffer.concat(chunks).toString();
    const received = { method, target, path: pathname, query: searchParams, headers, body, at: Date.now() };
    seen.push(received);
    const step = steps.length > 1 ? steps.shift() : steps[0];
    if (step) step(response, received);
    else response.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${portOf(server.address())}`;
  return {
    url,
    seen,
    play: (...next) => {
      steps = next;
      seen.length = 0;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}
