import { describe, expectTypeOf, it } from 'vitest';
import * as runtime from '@ld-rest/runtime';
import type { connectTraced } from '@ld-rest/runtime/opentelemetry';
import type * as undici from 'undici';
import type { fakeLaunchDarkly, recordFetch, TestClock } from '@ld-rest/runtime/testing';
import type { RawClient, RawMethod, RawResponse } from '@ld-rest/runtime/raw';
import type { GetFlagsInput, GetTeamsInput, MiniClient } from './mini/client.js';
import type { Flag, Flags, Team, Teams } from './mini/models.js';
import type { components, paths } from './mini/schema.js';

type Optional<T> = T | undefined;

describe('options', () => {
  it('have the types that they are documented with', () => {
    expectTypeOf<runtime.Region>().toEqualTypeOf<'us' | 'eu' | 'federal'>();
    expectTypeOf<runtime.AccessToken>().toEqualTypeOf<string | (() => string | Promise<string>)>();
    expectTypeOf<runtime.ConnectOptions['accessToken']>().toEqualTypeOf<Optional<runtime.AccessToken>>();
    expectTypeOf<runtime.ConnectOptions['retry']>().toEqualTypeOf<Optional<false | runtime.RetryOptions>>();
    expectTypeOf<runtime.ConnectOptions['fetch']>().toEqualTypeOf<Optional<runtime.Fetch>>();
    expectTypeOf<typeof globalThis.fetch>().toExtend<runtime.Fetch>();
    expectTypeOf<typeof undici.fetch>().toExtend<runtime.Fetch>();
    expectTypeOf<runtime.ConnectOptions['random']>().toEqualTypeOf<Optional<() => number>>();
    expectTypeOf<runtime.ConnectOptions['clock']>().toEqualTypeOf<Optional<runtime.Clock>>();
    expectTypeOf<runtime.ConnectOptions['onEvent']>().toEqualTypeOf<Optional<runtime.EventListener>>();
    expectTypeOf<runtime.CallOptions['signal']>().toEqualTypeOf<Optional<AbortSignal>>();
    expectTypeOf<runtime.CallOptions['retry']>().toEqualTypeOf<Optional<false | runtime.CallRetryOptions>>();
    expectTypeOf<runtime.CallRetryOptions['statuses']>().toEqualTypeOf<Optional<readonly number[]>>();
    expectTypeOf<runtime.CallRetryOptions>().toExtend<runtime.RetryOptions>();
    expectTypeOf<runtime.PageOptions<Flag>>().toExtend<runtime.CallOptions>();
    expectTypeOf<runtime.PageOptions<Flag>['dedupeBy']>().toEqualTypeOf<Optional<(item: Flag) => unknown>>();
    expectTypeOf<runtime.OperationTraits>().toEqualTypeOf<{
      readonly query?: true;
      readonly beta?: true;
      readonly read?: true;
      readonly multipart?: true;
      readonly comma?: readonly string[];
      readonly seconds?: readonly string[];
      readonly filter?: runtime.FilterWriter;
      readonly patch?: true;
    }>();
  });

  it('take an environment variable that may be missing', () => {
    const accessToken: Optional<string> = process.env['LD_ACCESS_TOKEN'];
    expectTypeOf({ accessToken }).toExtend<runtime.ConnectOptions>();
  });

  it('refuse what they do not know', () => {
    // @ts-expect-error: a region that LaunchDarkly does not have.
    expectTypeOf({ region: 'mars' } as const).toExtend<runtime.ConnectOptions>();
    // @ts-expect-error: conflicts are opted into call by call.
    expectTypeOf<runtime.RetryOptions>().toHaveProperty('statuses');
  });
});

describe('connect', () => {
  it('returns a connection', () => {
    expectTypeOf(runtime.connect).parameter(0).toEqualTypeOf<Optional<runtime.ConnectOptions>>();
    expectTypeOf(runtime.connect).returns.toEqualTypeOf<runtime.Connection>();
    expectTypeOf<runtime.Connection['rateLimits']>().returns.toEqualTypeOf<readonly runtime.WindowState[]>();
    expectTypeOf<runtime.WindowState>().toExtend<runtime.RateLimit>();
    expectTypeOf<runtime.RateLimit['scope']>().toEqualTypeOf<'global' | 'route' | 'token'>();
    expectTypeOf<runtime.Connection['send']>().toEqualTypeOf<runtime.Send>();
    expectTypeOf<runtime.Send>().toEqualTypeOf<(call: runtime.OutgoingCall) => Promise<runtime.CallAnswer>>();
    expectTypeOf<typeof connectTraced>().returns.toEqualTypeOf<runtime.Connection>();
  });
});

describe('an area', () => {
  it('has methods with the types of its schemas', () => {
    expectTypeOf(runtime.openArea<paths>).returns.toEqualTypeOf<runtime.Area<paths>>();
    expectTypeOf<MiniClient['getFlag']>().returns.toEqualTypeOf<Promise<Flag>>();
    expectTypeOf<MiniClient['deleteFlag']>().returns.toEqualTypeOf<Promise<void>>();
    expectTypeOf<MiniClient['getTeams']>().toEqualTypeOf<runtime.OptionalPaged<GetTeamsInput, Teams, Team>>();
    expectTypeOf<MiniClient['getTeams']>().toExtend<() => Promise<Teams>>();
    expectTypeOf<MiniClient['getFlags']>().toEqualTypeOf<runtime.Paged<GetFlagsInput, Flags, Flag>>();
    expectTypeOf<MiniClient['getFlags']>().not.toExtend<() => Promise<Flags>>();
  });

  it('has lists of items and pages', () => {
    type List = ReturnType<MiniClient['getFlags']['paginate']>;
    expectTypeOf<List>().toEqualTypeOf<runtime.Pages<Flags, Flag>>();
    expectTypeOf<List>().toExtend<AsyncIterable<Flag>>();
    expectTypeOf<List['toArray']>().returns.toEqualTypeOf<Promise<Flag[]>>();
    expectTypeOf<List['pages']>().returns.toExtend<AsyncIterable<runtime.Page<Flags, Flag>>>();
    expectTypeOf<runtime.Page<Flags, Flag>['items']>().toEqualTypeOf<readonly Flag[]>();
    expectTypeOf<runtime.Page<Flags, Flag>['output']>().toEqualTypeOf<Flags>();
    expectTypeOf<Extract<runtime.Page<Flags, Flag>, { done: true }>['cursor']>().toEqualTypeOf<undefined>();
    expectTypeOf<Extract<runtime.Page<Flags, Flag>, { done: false }>['cursor']>().toEqualTypeOf<string>();
    expectTypeOf(runtime.byOffset<'items'>).returns.toEqualTypeOf<runtime.Paging<'items'>>();
  });

  it('has a raw client whose answers keep open enums', () => {
    const get = (raw: RawClient<paths>) =>
      raw.GET('/api/v2/flags/{projectKey}/{featureFlagKey}', {
        params: { path: { projectKey: 'a', featureFlagKey: 'b' } },
      });
    type Answer = Awaited<ReturnType<typeof get>>;
    expectTypeOf<Answer['response']>().toEqualTypeOf<Response>();
    expectTypeOf<Answer['data']>().toEqualTypeOf<components['schemas']['Flag'] | undefined>();
    expectTypeOf<Answer['error']>().toEqualTypeOf<components['schemas']['Failure'] | undefined>();
    expectTypeOf<NonNullable<Answer['data']>['kind']>().toEqualTypeOf<
      'boolean' | 'multivariate' | (string & {}) | undefined
    >();
    expectTypeOf<RawClient<paths>['GET']>().toEqualTypeOf<RawMethod<paths, 'get'>>();
    expectTypeOf<RawResponse<paths['/api/v2/teams']['get'], 'text'>['data']>().toEqualTypeOf<
      string | undefined
    >();
  });

  it('has a raw client that refuses wrong paths, methods and parameters', () => {
    const wrong = (raw: RawClient<paths>): unknown[] => [
      // @ts-expect-error: no such path.
      raw.GET('/api/v2/nothing'),
      // @ts-expect-error: no such method.
      raw.PUT('/api/v2/teams'),
      // @ts-expect-error: parameters are missing.
      raw.GET('/api/v2/flags/{projectKey}'),
      // @ts-expect-error: no such parameter.
      raw.GET('/api/v2/teams', { params: { query: { limitt: 3 } } }),
      raw.DELETE('/api/v2/teams/{teamKey}/members', {
        params: { path: { teamKey: 'a' } },
        // @ts-expect-error: a body of another type.
        body: 'members',
      }),
    ];
    expectTypeOf(wrong).returns.toEqualTypeOf<unknown[]>();
  });

  it('has methods that take and answer what the operation does', () => {
    type Get = paths['/api/v2/flags/{projectKey}/{featureFlagKey}']['get'];
    expectTypeOf<runtime.OutputOf<Get>>().toEqualTypeOf<components['schemas']['Flag']>();
    expectTypeOf<{ projectKey: 'a'; featureFlagKey: 'b'; kind: readonly ['c']; env: undefined }>().toExtend<
      runtime.InputOf<Get>
    >();
    expectTypeOf<{ projectKey: 'a' }>().not.toExtend<runtime.InputOf<Get>>();
    expectTypeOf<runtime.TraitsOf<Get>['query']>().toEqualTypeOf<true>();
    expectTypeOf<runtime.Method<{ a?: 1 }, Flag>>().toExtend<() => Promise<Flag>>();
    expectTypeOf<runtime.Method<{ a: 1 }, Flag>>().not.toExtend<() => Promise<Flag>>();
    expectTypeOf<runtime.ListMethod<{ a?: 1 }, Flags, Flag>>().toEqualTypeOf<
      runtime.OptionalPaged<{ a?: 1 }, Flags, Flag>
    >();
    expectTypeOf<runtime.Paging<'items'>['items']>().toEqualTypeOf<'items'>();
  });
});

describe('errors', () => {
  it('form one family', () => {
    expectTypeOf<runtime.RateLimitError>().toExtend<runtime.ApiError>();
    expectTypeOf<runtime.ApiError>().toExtend<runtime.LaunchDarklyError>();
    expectTypeOf<runtime.TimeoutError>().toExtend<runtime.LaunchDarklyError>();
    expectTypeOf<runtime.ConnectionError>().toExtend<runtime.LaunchDarklyError>();
    expectTypeOf<runtime.NotSentError>().toExtend<runtime.TimeoutError>();
    expectTypeOf<runtime.ConfigurationError>().toExtend<runtime.LaunchDarklyError>();
    expectTypeOf<runtime.LaunchDarklyError>().toExtend<Error>();
  });

  it('tell what they know', () => {
    expectTypeOf<runtime.ApiError['status']>().toEqualTypeOf<number>();
    expectTypeOf<runtime.ApiError['code']>().toEqualTypeOf<string>();
    expectTypeOf<runtime.ApiError['retryAt']>().toEqualTypeOf<Optional<Date>>();
    expectTypeOf<runtime.ApiError['errors']>().toEqualTypeOf<readonly runtime.AttributeError[]>();
    expectTypeOf<runtime.ApiError['rateLimit']>().toEqualTypeOf<readonly runtime.RateLimit[]>();
    expectTypeOf<runtime.ApiError['body']>().toBeUnknown();
    expectTypeOf<runtime.NotSentError['ahead']>().toEqualTypeOf<number>();
    expectTypeOf<runtime.NotSentError['retryAt']>().toEqualTypeOf<Optional<Date>>();
    expectTypeOf<ConstructorParameters<typeof runtime.ApiError>[1]>().toEqualTypeOf<runtime.RefusedCall>();
    expectTypeOf<ConstructorParameters<typeof runtime.TimeoutError>[1]>().toExtend<runtime.ExpiredCall>();
    expectTypeOf<runtime.UnsentCall>().toExtend<runtime.ExpiredCall>();
    expectTypeOf<runtime.TimeoutError['timeout']>().toEqualTypeOf<number>();
    expectTypeOf<runtime.ApiError>().toExtend<runtime.FailedCall>();
  });
});

describe('events', () => {
  it('are told apart by their type', () => {
    type Type = runtime.LaunchDarklyEvent['type'];
    expectTypeOf<Type>().toEqualTypeOf<'request' | 'response' | 'retry' | 'wait' | 'page'>();
    expectTypeOf<Extract<runtime.LaunchDarklyEvent, { type: 'response' }>>().toExtend<
      runtime.CallEvent & runtime.ResponseDetail
    >();
    expectTypeOf<Extract<runtime.LaunchDarklyEvent, { type: 'retry' }>>().toExtend<runtime.RetryDetail>();
    expectTypeOf<Extract<runtime.LaunchDarklyEvent, { type: 'wait' }>>().toExtend<runtime.WaitDetail>();
    expectTypeOf<Extract<runtime.LaunchDarklyEvent, { type: 'page' }>>().toExtend<runtime.PageDetail>();
    expectTypeOf<Extract<runtime.LaunchDarklyEvent, { type: 'request' }>>().toExtend<runtime.RequestDetail>();
    expectTypeOf<runtime.LaunchDarklyEvent>().toExtend<runtime.EventDetail>();
    expectTypeOf<runtime.EventListener>().toEqualTypeOf<(event: runtime.LaunchDarklyEvent) => unknown>();
  });
});

describe('testing', () => {
  it('fits the options of a connection', () => {
    expectTypeOf<TestClock>().toExtend<runtime.Clock>();
    expectTypeOf<ReturnType<typeof recordFetch>['fetch']>().toEqualTypeOf<runtime.Fetch>();
    expectTypeOf<ReturnType<typeof fakeLaunchDarkly>['options']>().toEqualTypeOf<runtime.ConnectOptions>();
  });
});
