import {
  context,
  SpanKind,
  SpanStatusCode,
  trace,
  type Span,
  type Tracer,
  type TracerProvider,
} from '@opentelemetry/api';
import { connect, type Connection } from './index.js';
import type { ConnectOptions } from './options.js';
import type { Send } from './send.js';

/** Describes a connection whose calls are traced. */
export interface TracedConnectOptions extends ConnectOptions {
  /**
   * What makes the spans.
   * @default the global provider
   */
  readonly tracerProvider?: TracerProvider | undefined;
}

interface CallState {
  readonly span: Span;
  readonly template: string;
  attempts: number;
}

/**
 * Connects as `connect` does, with one span for each call and, below it, one for each attempt.
 *
 * Attributes follow OpenTelemetry's semantic conventions for HTTP clients. No span holds a query, a payload or a token.
 * @throws {ConfigurationError} when the token or the base URL cannot work.
 * @example
 * const connection = connectTraced({ region: 'eu' });
 * const flags = createFeatureFlagsClient(connection);
 */
export function connectTraced({ tracerProvider, ...options }: TracedConnectOptions = {}): Connection {
  const tracer = (tracerProvider ?? trace).getTracer('@ld-rest/runtime');
  // An attempt finds its call by the headers: the one object that goes with it all the way to `fetch`.
  const states = new WeakMap<object, CallState>();
  const connection = connect({ ...options, fetch: traceAttempts(tracer, states, options.fetch) });
  return { ...connection, send: traceCalls(tracer, states, connection.send) };
}

function traceCalls(tracer: Tracer, states: WeakMap<object, CallState>, send: Send): Send {
  return (call) => {
    const { method, route } = call;
    const attributes = { 'http.request.method': method, 'url.template': route };
    return tracer.startActiveSpan(`${method} ${route}`, { attributes }, async (span) => {
      states.set(call.headers, { span, template: route, attempts: 0 });
      try {
        const answer = await send(call);
        describeStatus(span, answer.response.status);
        return answer;
      } catch (error) {
        describeError(span, error);
        throw error;
      } finally {
        span.end();
      }
    });
  };
}

function traceAttempts(
  tracer: Tracer,
  states: WeakMap<object, CallState>,
  fetch: typeof globalThis.fetch | undefined,
): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const state = typeof init.headers === 'object' ? states.get(init.headers) : undefined;
    const parent = state ? trace.setSpan(context.active(), state.span) : context.active();
    const span = tracer.startSpan(
      `${init.method}`,
      { kind: SpanKind.CLIENT, attributes: describe(input, init, state) },
      parent,
    );
    try {
      const send = fetch ?? globalThis.fetch;
      const response = await context.with(trace.setSpan(parent, span), () => send(input, init));
      describeStatus(span, response.status);
      return response;
    } catch (error) {
      describeError(span, error);
      throw error;
    } finally {
      span.end();
    }
  };
}

function describe(
  input: string | URL | Request,
  { method }: RequestInit,
  state: CallState | undefined,
): Record<string, string | number> {
  const url = new URL(input instanceof Request ? input.url : input);
  const resends = state ? state.attempts++ : 0;
  return {
    'http.request.method': `${method}`,
    'server.address': url.hostname,
    'server.port': Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
    'url.full': url.origin + url.pathname,
    ...(state && { 'url.template': state.template }),
    ...(resends > 0 && { 'http.request.resend_count': resends }),
  };
}

function describeStatus(span: Span, status: number): void {
  span.setAttribute('http.response.status_code', status);
  if (status < 400) return;
  span.setAttribute('error.type', `${status}`);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

function describeError(span: Span, error: unknown): void {
  const { name, status } = Object(error);
  if (typeof status === 'number') describeStatus(span, status);
  else span.setAttribute('error.type', typeof name === 'string' ? name : '_OTHER');
  span.setStatus({ code: SpanStatusCode.ERROR });
}
