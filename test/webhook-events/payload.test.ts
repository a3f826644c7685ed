import type {
  Access,
  App,
  Member,
  Parent,
  Subject,
  Target,
  Token,
  WebhookEvent,
} from '@ld-rest/webhook-events';
import type { AuditLogEntryRep } from '@ld-rest/audit-log';
import { expectTypeOf, test } from 'vitest';

test('An event has every field that an entry of the audit log has in the contract.', () => {
  expectTypeOf<keyof AuditLogEntryRep>().toEqualTypeOf<keyof WebhookEvent>();
  expectTypeOf<keyof NonNullable<AuditLogEntryRep['member']>>().toEqualTypeOf<keyof Member>();
  expectTypeOf<keyof NonNullable<AuditLogEntryRep['token']>>().toEqualTypeOf<keyof Token>();
  expectTypeOf<keyof NonNullable<AuditLogEntryRep['app']>>().toEqualTypeOf<keyof App>();
  expectTypeOf<keyof NonNullable<AuditLogEntryRep['subject']>>().toEqualTypeOf<keyof Subject>();
  expectTypeOf<keyof NonNullable<AuditLogEntryRep['target']>>().toEqualTypeOf<keyof Target>();
  expectTypeOf<keyof NonNullable<AuditLogEntryRep['parent']>>().toEqualTypeOf<keyof Parent>();
});

test('An entry that was fetched can be handled like one that was delivered.', () => {
  expectTypeOf<Omit<AuditLogEntryRep, 'accesses'>>().toExtend<Omit<WebhookEvent, 'accesses'>>();
  expectTypeOf<Access>().toExtend<AuditLogEntryRep['accesses'][number]>();
});

test('What every delivery has is there, and what only some have may be missing.', () => {
  expectTypeOf<WebhookEvent['date']>().toEqualTypeOf<number>();
  expectTypeOf<WebhookEvent['accesses']>().toEqualTypeOf<readonly Access[]>();
  expectTypeOf<WebhookEvent['member']>().toEqualTypeOf<Member | undefined>();
  expectTypeOf<WebhookEvent['kind']>().toEqualTypeOf<
    'environment' | 'flag' | 'member' | 'project' | 'segment' | (string & {})
  >();
});
