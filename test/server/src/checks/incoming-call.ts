import type { IncomingHttpHeaders } from 'node:http';

/** A request as it came in, before anything is checked. */
export interface IncomingCall {
  /** In capitals; what `X-HTTP-Method-Override` says in a POST. */
  readonly method: string;
  /** Still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}
