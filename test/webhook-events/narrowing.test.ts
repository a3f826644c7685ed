import {
  actorOf,
  isFlagChange,
  type Actor,
  type FlagChange,
  type Member,
  type WebhookEvent,
} from '@ld-rest/webhook-events';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { sampleEvent } from './sample-event.js';

const { member, ...nobody } = sampleEvent;
const token = { name: 'CI', ending: '1f2e', serviceToken: true };
const app = { name: 'Chat', isScim: false };

describe('isFlagChange', () => {
  test.each([
    ['flag', true],
    ['segment', false],
    ['flags', false],
  ])('says of the kind %j: %j.', (kind, wanted) => {
    expect(isFlagChange({ ...sampleEvent, kind })).toBe(wanted);
  });

  test('narrows the event.', () => {
    expectTypeOf(isFlagChange).guards.toEqualTypeOf<FlagChange>();
    expectTypeOf<FlagChange['kind']>().toEqualTypeOf<'flag'>();
    expectTypeOf<FlagChange>().toExtend<WebhookEvent>();
  });
});

describe('actorOf', () => {
  test.each<[string, Partial<WebhookEvent>, Actor | undefined]>([
    ['a member', { member }, { kind: 'member', member }],
    ['a service token', { token }, { kind: 'token', token }],
    ['the token of a member', { token, member }, { kind: 'token', token, member }],
    ['the app of a member', { app, member }, { kind: 'app', app, member }],
    ['nobody', {}, undefined],
  ])('names %s.', (_, actors, wanted) => {
    expect(actorOf({ ...nobody, ...actors })).toEqual(wanted);
  });

  test('leads to the member wherever there is one.', () => {
    expectTypeOf<Actor['member']>().toEqualTypeOf<Member | undefined>();
    expectTypeOf<Extract<Actor, { kind: 'member' }>['member']>().toEqualTypeOf<Member>();
  });
});
