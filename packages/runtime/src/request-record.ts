/** Has the shape of a `Request`, so that openapi-fetch's types accept it. */
export interface RequestRecord extends Request {}

/**
 * Keeps the URL and the init of a request as they are.
 *
 * A `Request` can be sent once and costs a copy; a record can be sent as often as it takes.
 */
export class RequestRecord {
  constructor(url: string | URL | Request, init?: RequestInit) {
    Object.assign(this, init, { url });
  }
}
