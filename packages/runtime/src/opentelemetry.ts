import {
  context,
  SpanKind,
  SpanStatusCode,
  trace,
  type Span,
  type Tracer,
  type TracerProvider,
} from '@opentelemetry/api';
import {
  connect,
  type Connection,
  type ConnectOptions,
  type Fetch,
  type FetchInit,
  type Send,
} from './index.js';
import { numberAt, textAt } from './json/read-field.js';

/** What a traced connection needs. */
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
        const called = await send(call);
        describeStatus(span, called.answer.response.status);
        return called;
      } catch (error) {
        describeError(span, error);
        throw error;
      } finally {
        span.end();
      }
    });
  };
}

function traceAttempts(tracer: Tracer, states: WeakMap<object, CallState>, fetch: Fetch | undefined): Fetch {
  return async (url, init) => {
    const state = states.get(init.headers);
    const parent = state ? trace.setSpan(context.active(), state.span) : context.active();
    const span = tracer.startSpan(
      init.method,
      { kind: SpanKind.CLIENT, attributes: describe(url, init, state) },
      parent,
    );
    try {
      const send: Fetch = fetch ?? globalThis.fetch;
      const response = await context.with(trace.setSpan(parent, span), () => send(url, init));
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
  target: string,
  { method }: FetchInit,
  state: CallState | undefined,
): Record<string, string | number> {
  const url = new URL(target);
  const resends = state ? state.attempts++ : 0;
  return {
    'http.request.method': method,
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
  const status = numberAt(error, 'status');
  if (status === undefined) span.setAttribute('error.type', textAt(error, 'name') ?? '_OTHER');
  else describeStatus(span, status);
  span.setStatus({ code: SpanStatusCode.ERROR });
}
