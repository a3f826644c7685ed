import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '@ld-rest/runtime';
import { openRaw } from '@ld-rest/runtime/raw';
import { connectTraced } from '@ld-rest/runtime/opentelemetry';
import { startFaultServer, type FaultServer, type Step } from './fault-server.js';
import { failure, hangUp, json } from './faults.js';
import { createIdleClock } from './idle-clock.js';
import { createMiniClient, type MiniClient } from './mini/client.js';
import type { paths } from './mini/schema.js';

const flag = { projectKey: 'web', featureFlagKey: 'checkout', env: 'secret-query' };
const route = '/api/v2/flags/{projectKey}/{featureFlagKey}';

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(() => server.close());

async function trace(
  call: (mini: MiniClient, connection: Connection) => Promise<unknown>,
  ...steps: Step[]
): Promise<ReturnType<InMemorySpanExporter['getFinishedSpans']>> {
  server.play(...steps);
  const exporter = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const connection = connectTraced({
    baseUrl: server.url,
    accessToken: 'api-otel',
    tracerProvider,
    ...createIdleClock(),
  });
  await call(createMiniClient(connection), connection).catch(() => {});
  return exporter.getFinishedSpans();
}

describe('connectTraced', () => {
  it('makes a span for a call and one for each attempt below it', async () => {
    const steps = [failure(503, 'busy'), json(200, { key: 'checkout' })];
    const [first, second, call, none] = await trace((mini) => mini.getFlag(flag), ...steps);
    const attributes = {
      'http.request.method': 'GET',
      'server.address': '127.0.0.1',
      'server.port': Number(new URL(server.url).port),
      'url.full': `${server.url}/api/v2/flags/web/checkout`,
      'url.template': route,
    };
    const attempt = { name: 'GET', kind: SpanKind.CLIENT };
    expect(none).toBeUndefined();
    expect(first).toMatchObject({ ...attempt, status: { code: SpanStatusCode.ERROR } });
    expect(first?.attributes).toEqual({
      ...attributes,
      'http.response.status_code': 503,
      'error.type': '503',
    });
    expect(second).toMatchObject({ ...attempt, status: { code: SpanStatusCode.UNSET } });
    expect(second?.attributes).toEqual({
      ...attributes,
      'http.response.status_code': 200,
      'http.request.resend_count': 1,
    });
    expect(call).toMatchObject({
      name: `GET ${route}`,
      kind: SpanKind.INTERNAL,
      status: { code: SpanStatusCode.UNSET },
    });
    expect(call?.attributes).toEqual({
      'http.request.method': 'GET',
      'url.template': route,
      'http.response.status_code': 200,
    });
    const parents = [first, second].map((span) => span?.parentSpanContext?.spanId);
    expect(new Set(parents)).toEqual(new Set([call?.spanContext().spanId]));
  });

  it.each<[string, { step: Step; attempt: object; call: object }]>([
    [
      'a refusal',
      {
        step: failure(404, 'not_found'),
        attempt: { 'http.response.status_code': 404, 'error.type': '404' },
        call: { 'http.response.status_code': 404, 'error.type': '404' },
      },
    ],
    [
      'a broken connection',
      { step: hangUp, attempt: { 'error.type': 'TypeError' }, call: { 'error.type': 'ConnectionError' } },
    ],
  ])('marks %s as an error', async (_, { step, attempt, call }) => {
    const spans = await trace((mini) => mini.getFlag(flag, { retry: false }), step);
    expect(spans.map((span) => span.status.code)).toEqual([SpanStatusCode.ERROR, SpanStatusCode.ERROR]);
    expect(spans[0]?.attributes).toMatchObject(attempt);
    expect(spans[1]?.attributes).toMatchObject(call);
  });

  it('traces raw calls', async () => {
    const spans = await trace(
      (_, connection) => openRaw<paths>(connection).GET('/api/v2/teams'),
      json(200, {}),
    );
    expect(spans.map(({ name }) => name)).toEqual(['GET', 'GET /api/v2/teams']);
  });

  it('shows no query and no token', async () => {
    const spans = await trace((mini) => mini.getFlag(flag), json(200, {}));
    const text = JSON.stringify(spans.map(({ name, attributes, events }) => ({ name, attributes, events })));
    expect(text).not.toMatch(/secret-query|api-otel/);
  });
});
