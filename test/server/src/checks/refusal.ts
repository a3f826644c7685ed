/** What is wrong with one attribute of a request. */
export interface RefusedAttribute {
  readonly attribute: string;
  readonly reason: string;
}

interface RefusalDetails {
  readonly attributes?: readonly RefusedAttribute[];
  readonly headers?: Readonly<Record<string, string>>;
}

const CODES: ReadonlyMap<number, string> = new Map([
  [400, 'invalid_request'],
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not_found'],
  [405, 'method_not_allowed'],
  [409, 'conflict'],
  [415, 'unsupported_media_type'],
  [429, 'rate_limited'],
  [501, 'not_implemented'],
]);

/** A request that is not accepted; the check that knows why throws it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** LaunchDarkly's word for the status. */
  readonly code: string;
  readonly attributes: readonly RefusedAttribute[];
  /** Headers that the answer carries besides the usual ones. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, { attributes = [], headers = {} }: RefusalDetails = {}) {
    super(message);
    this.status = status;
    this.code = CODES.get(status) ?? 'internal_error';
    this.attributes = attributes;
    this.headers = headers;
  }
}

/** Makes the refusal of one attribute of a request. */
export function refuseAttribute(attribute: string, reason: string): Refusal {
  return new Refusal(400, `${attribute}: ${reason}`, { attributes: [{ attribute, reason }] });
}
