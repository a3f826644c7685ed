import type { Step } from './fault-server.js';

type Headers = Readonly<Record<string, string | string[]>>;

/** Answers with JSON. */
export function json(status: number, body: unknown, headers: Headers = {}): Step {
  return text(status, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
}

/** Answers with any text. */
export function text(status: number, body: string, headers: Headers = {}): Step {
  return (response) => response.writeHead(status, headers).end(body);
}

/** Answers with LaunchDarkly's form of an error. */
export function failure(status: number, code: string, headers: Headers = {}): Step {
  return json(status, { code, message: `It is ${code}`, id: '7f3a' }, headers);
}

/** Answers without a body. */
export function empty(status: number, headers: Headers = {}): Step {
  return (response) => response.writeHead(status, headers).end();
}

/** Answers after a while. */
export function slowHeaders(milliseconds: number, step: Step): Step {
  return (response, request) => {
    setTimeout(() => step(response, request), milliseconds);
  };
}

/** Sends the headers and half of the body, and the rest after a while. */
export function slowBody(milliseconds: number, body: string): Step {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(body.slice(0, body.length / 2));
    setTimeout(() => response.end(body.slice(body.length / 2)), milliseconds);
  };
}

/** Breaks the connection off in the middle of a body of known length. */
export function resetMidBody(status: number): Step {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"key":');
    setTimeout(() => response.destroy(), 20);
  };
}

/** Breaks the connection off before it answers. */
export const hangUp: Step = (response) => {
  response.destroy();
};

/** Never answers. */
export const silence: Step = () => {};
