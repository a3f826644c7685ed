import type { ServerResponse } from 'node:http';
import type { Answer } from './answers/answer.js';

/** Sends an answer: as JSON, or as the text that it is when its headers name a content type. */
export function writeAnswer(
  response: ServerResponse,
  answer: Answer,
  headers: Readonly<Record<string, string>>,
): void {
  const { status, body } = answer;
  const all = { ...headers, ...answer.headers };
  if (body === undefined) {
    response.writeHead(status, all).end();
    return;
  }
  const plain = typeof body === 'string' && answer.headers?.['content-type'] !== undefined;
  response
    .writeHead(status, { 'content-type': 'application/json', ...all })
    .end(plain ? body : JSON.stringify(body));
}
