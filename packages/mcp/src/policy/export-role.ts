import type { Catalog } from '../catalog/catalog.js';
import { kindsIn, knownActions, projectWideActions } from './known-actions.js';
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

interface Known {
  readonly catalog: Catalog;
  readonly actions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly projectWide: ReadonlySet<string>;
}

/**
 * Turns a policy into the statements of a custom role, so that the token cannot do what the file denies. Stars in allowing
 * rules become the actions that they stand for, because LaunchDarkly's stars would grant more.
 * @throws {Error} for a rule that no role can say without granting more.
 */
export function exportRole({ statements, reads }: AgentPolicy, catalog: Catalog): readonly RoleStatement[] {
  const known = {
    catalog,
    actions: knownActions(catalog),
    projectWide: projectWideActions(catalog),
  };
  const view: readonly RoleStatement[] = reads
    ? [{ effect: 'allow', actions: ['viewProject'], resources: ['proj/*'] }]
    : [];
  return [...view, ...statements.flatMap((statement) => exportStatement(statement, known))];
}

function exportStatement(statement: Statement, known: Known): readonly RoleStatement[] {
  const { effect, operations, resources, notResources } = statement;
  if (operations) return effect === 'deny' || effect === 'approve' ? denyOperations(operations, known) : [];
  if (!resources) {
    if (effect === 'deny') return denyEverywhere(statement, known);
    throw new Error(
      `A rule of the effect "${effect}" on everything but some resources (${(notResources ?? []).map(printResource).join(', ')}) has no safe custom role. Name the resources.`,
    );
  }
  return resources.flatMap((resource) => exportOne(statement, resource, known));
}

function exportOne(statement: Statement, resource: Resource, known: Known): readonly RoleStatement[] {
  const { effect, actions = [] } = statement;
  const resources = [printResource(resource)];
  const all = chosen(statement, [...(known.actions.get(kindsOf(resource)) ?? [])]);
  const denied = [
    ...nonEmpty({ effect: 'deny', actions: [...new Set([...all, ...actions])], resources }),
    ...(inEveryEnvironment(resource) ? [] : denyProjectWide(all, resource, known)),
  ];
  if (effect === 'deny') return denied;
  const granted = all.filter(
    (action) =>
      (!isSensitive({ action, resource }) || actions.includes(action)) &&
      (!known.projectWide.has(action) || inEveryEnvironment(resource)),
  );
  if (effect !== 'approve') return nonEmpty({ effect: 'allow', actions: granted, resources });
  // The token only asks: what people approve is carried out by LaunchDarkly. Other rules must not let it do more.
  const asked = granted.length > 0 ? ['createApprovalRequest'] : [];
  const kept = denied.map((rule) => ({
    ...rule,
    actions: rule.actions.filter((action) => !matchesGlob(action, 'createApprovalRequest')),
  }));
  return [...kept.flatMap(nonEmpty), ...nonEmpty({ effect: 'allow', actions: asked, resources })];
}

/** What changes all environments of a flag is not granted by a rule about some of them. */
function inEveryEnvironment(resource: Resource): boolean {
  if (kindsOf(resource) !== 'proj:env:flag') return true;
  return resource.every(({ kind, key }) => kind !== 'env' || /^\*+$/.test(key));
}

/** To deny a thing in one environment is to deny what changes it in all of them. */
function denyProjectWide(
  actions: readonly string[],
  resource: Resource,
  { projectWide }: Known,
): readonly RoleStatement[] {
  const everywhere = resource.map((part) => (part.kind === 'env' ? { ...part, key: '*' } : part));
  return nonEmpty({
    effect: 'deny',
    actions: actions.filter((action) => projectWide.has(action)),
    resources: [printResource(everywhere)],
  });
}

function denyEverywhere(statement: Statement, { actions }: Known): readonly RoleStatement[] {
  return [...actions].flatMap(([kinds, names]) =>
    nonEmpty({ effect: 'deny', actions: chosen(statement, [...names]), resources: [everyOf(kinds)] }),
  );
}

/** A role does not know operations: everything that they need is denied. */
function denyOperations(ids: readonly string[], { catalog }: Known): readonly RoleStatement[] {
  return catalog.operations
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ permission }) => permission?.needs ?? [])
    .flatMap(({ actions, resources }) =>
      resources
        .flatMap(kindsIn)
        .map((kinds): RoleStatement => ({ effect: 'deny', actions, resources: [everyOf(kinds)] })),
    );
}

function nonEmpty(rule: RoleStatement): readonly RoleStatement[] {
  return rule.actions.length > 0 ? [rule] : [];
}

function chosen({ actions, notActions = [] }: Statement, known: readonly string[]): readonly string[] {
  return known.filter((action) =>
    actions
      ? actions.some((pattern) => matchesGlob(pattern, action))
      : !notActions.some((pattern) => matchesGlob(pattern, action)),
  );
}

function everyOf(kinds: string): string {
  return printResource(kinds.split(':').map((kind) => ({ kind, key: '*' })));
}
