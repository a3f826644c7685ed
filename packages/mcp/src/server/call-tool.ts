import { listOf, objectOf } from '../catalog/json.js';
import type { JsonObject } from '../catalog/json.js';
import type { Outcome } from '../results/outcome.js';
import type { Person, Question } from './ask-person.js';
import { runDescribe } from './run-describe.js';
import { runRead } from './run-read.js';
import { runSearch } from './run-search.js';
import { runWrite } from './run-write.js';
import type { Session } from './session.js';

/** What a tool call ends with: an answer, or a question to the person behind the client. */
export type ToolAnswer = { readonly content: object; readonly failed: boolean } | Question;

/** Runs a tool whose arguments have been checked. */
export async function callTool(
  session: Session,
  { name, given, person }: { readonly name: string; readonly given: JsonObject; readonly person: Person },
): Promise<ToolAnswer> {
  const text = (key: string): string => {
    const value = given[key];
    return typeof value === 'string' ? value : '';
  };
  const texts = (key: string): readonly string[] | undefined =>
    given[key] === undefined ? undefined : listOf(given[key]).map(String);
  const count = (key: string): number | undefined =>
    given[key] === undefined ? undefined : Number(given[key]);
  const { access } = given;
  switch (name) {
    case 'ld_search':
      return fine(
        runSearch(session, {
          query: text('query'),
          limit: count('limit'),
          access: access === 'read' || access === 'write' ? access : undefined,
        }),
      );
    case 'ld_describe':
      return describe(() =>
        runDescribe(session, { operations: texts('operations') ?? [], kinds: texts('kinds') }),
      );
    case 'ld_read':
      return ended(
        await runRead(
          session,
          {
            operation: text('operation'),
            args: objectOf(given['args']),
            fields: texts('fields'),
            max_items: count('max_items'),
            cursor: given['cursor'] === undefined ? undefined : text('cursor'),
          },
          person.signal,
        ),
      );
    default: {
      const outcome = await runWrite(
        session,
        {
          operation: text('operation'),
          args: objectOf(given['args']),
          reason: text('reason'),
          dry_run: given['dry_run'] === true,
        },
        person,
      );
      return 'question' in outcome ? outcome : ended(outcome);
    }
  }
}

function fine(content: object): ToolAnswer {
  return { content, failed: false };
}

function describe(run: () => object): ToolAnswer {
  try {
    return fine(run());
  } catch (error) {
    return {
      content: { outcome: 'failed', why: [error instanceof Error ? error.message : String(error)] },
      failed: true,
    };
  }
}

function ended(outcome: Outcome): ToolAnswer {
  return { content: outcome, failed: outcome.outcome === 'failed' || outcome.outcome === 'unknown' };
}
