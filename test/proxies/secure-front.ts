import { request as ask } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import { TLSSocket } from 'node:tls';
import { portOf } from './connect-proxy.js';

/** An HTTPS server on loopback before a plain one. */
export interface SecureFront {
  readonly url: string;
  /** The names in the certificates that clients showed; undefined for a client that showed none. */
  readonly clients: readonly (string | undefined)[];
  readonly close: () => void;
}

/** Starts an HTTPS server that hands all requests on to a plain one. */
export async function startSecureFront(target: string, options: ServerOptions): Promise<SecureFront> {
  const clients: (string | undefined)[] = [];
  const server = createServer(options, (incoming, outgoing) => {
    if (!(incoming.socket instanceof TLSSocket)) throw new Error('A request came without TLS.');
    const { subject } = incoming.socket.getPeerCertificate();
    clients.push(subject === undefined ? undefined : String(subject.CN));
    const { method, headers, url = '' } = incoming;
    incoming.pipe(
      ask(target + url, { ...(method === undefined ? {} : { method }), headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://localhost:${portOf(server.address())}`,
    clients,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
