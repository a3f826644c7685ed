import type { IncomingMessage } from 'node:http';
import type { IncomingCall } from './checks/incoming-call.js';

const MAX_BYTES = 32 * 1024 * 1024;

/** Reads a request to its end; a body may have 32 MiB. */
export async function readCall(request: IncomingMessage): Promise<IncomingCall> {
  const { method = '', url = '', headers } = request;
  const [path = '', ...query] = url.split('?');
  const override = method === 'POST' ? headers['x-http-method-override'] : undefined;
  return {
    method: String(override ?? method).toUpperCase(),
    path,
    query: new URLSearchParams(query.join('?')),
    headers,
    bytes: await readBytes(request),
  };
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > MAX_BYTES) throw new Error(`A body may have ${MAX_BYTES} bytes.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
