import type { Catalog } from '../catalog/catalog.js';
import { knownActions } from './known-actions.js';
import type { AgentPolicy, Statement } from './policy.js';
import { kindsOf, matchesGlob, printResource } from './resource.js';
import type { Resource } from './resource.js';
import { isSensitive } from './sensitive.js';

/** A statement as LaunchDarkly's custom roles take it. */
export interface RoleStatement {
  readonly effect: 'allow' | 'deny';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/**
 * Turns a policy into the statements of a custom role, so that the token cannot do what the file denies. Stars in allowing
 * rules become the actions that they stand for, because LaunchDarkly's stars would grant more.
 */
export function exportRole({ statements, reads }: AgentPolicy, catalog: Catalog): readonly RoleStatement[] {
  const known = knownActions(catalog);
  const view: readonly RoleStatement[] = reads
    ? [{ effect: 'allow', actions: ['viewProject'], resources: ['proj/*'] }]
    : [];
  return [...view, ...statements.flatMap((statement) => exportStatement(statement, known))];
}

function exportStatement(
  statement: Statement,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): readonly RoleStatement[] {
  const { effect, operations, resources, notResources } = statement;
  if (operations) return [];
  if (!resources) {
    if (effect === 'deny')
      return [...known]
        .map(([kinds, actions]) => ({
          effect: 'deny' as const,
          actions: chosen(statement, [...actions]),
          resources: [everyOf(kinds)],
        }))
        .filter(({ actions }) => actions.length > 0);
    throw new Error(
      `A rule that allows everything but some resources (${(notResources ?? []).map(printResource).join(', ')}) has no safe custom role. Name the resources.`,
    );
  }
  return resources.flatMap((resource) =>
    exportOne(statement, resource, [...(known.get(kindsOf(resource)) ?? [])]),
  );
}

function exportOne(
  statement: Statement,
  resource: Resource,
  actions: readonly string[],
): readonly RoleStatement[] {
  const { effect } = statement;
  const resources = [printResource(resource)];
  const all = chosen(statement, actions);
  if (effect === 'deny')
    return [{ effect, actions: [...new Set([...all, ...(statement.actions ?? [])])], resources }];
  const granted = all.filter(
    (action) => !isSensitive({ action, resource }) || statement.actions?.includes(action),
  );
  // What a person approves is carried out by LaunchDarkly, so the token only asks.
  const needed = effect === 'approve' ? ['createApprovalRequest'] : granted;
  return granted.length > 0 ? [{ effect: 'allow', actions: needed, resources }] : [];
}

function chosen({ actions, notActions = [] }: Statement, known: readonly string[]): readonly string[] {
  return known.filter((action) =>
    actions
      ? actions.some((pattern) => matchesGlob(pattern, action))
      : !notActions.some((pattern) => matchesGlob(pattern, action)),
  );
}

function everyOf(kinds: string): string {
  return kinds
    .split(':')
    .map((kind) => (kind === 'acct' || kind === 'ip-allowlist' ? kind : `${kind}/*`))
    .join(':');
}
