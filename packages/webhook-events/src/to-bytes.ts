/**
 * Copies a body, so that nobody changes it between its verification and its reading; text becomes UTF-8.
 * @throws {TypeError} when it is something else, such as what a JSON parser made of it.
 */
export function toBytes(body: ArrayBuffer | Uint8Array | string): Uint8Array<ArrayBuffer> {
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice();
  if (isArrayBuffer(body)) return new Uint8Array(body).slice();
  throw new TypeError(
    'The body is neither bytes nor text. Pass it as it arrived, before any parser of JSON: with Express, use express.raw({ type: "application/json" }).',
  );
}

// One from another realm, such as that of a test runner, is no instance of this one's class.
function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}
