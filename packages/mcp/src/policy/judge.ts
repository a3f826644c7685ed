import type { Operation } from '../catalog/catalog.js';
import { needsOf } from './needs-of.js';
import type { CheckedCall, Need } from './needs-of.js';
import type { AgentPolicy, Effect, Statement } from './policy.js';
import { covers, matchesGlob, overlaps, printResource } from './resource.js';
import type { Resource } from './resource.js';
import { isSensitive } from './sensitive.js';

/** What a policy says of a call, and why. */
export interface Verdict {
  readonly effect: Effect;
  /** One line for every permission that decided. */
  readonly reasons: readonly string[];
  readonly needs: readonly Need[];
}

const strictness: readonly Effect[] = ['allow', 'ask', 'approve', 'deny'];

/** Judges a call by every permission that it needs: deny wins over approve, approve over ask, ask over allow. */
export function judge(
  call: CheckedCall,
  policy: AgentPolicy,
  operations: ReadonlyMap<string, Operation>,
): Verdict {
  const { operation } = call;
  const needs = needsOf(call, operations);
  const named = judgeName(operation, policy);
  if (named?.effect === 'deny') return { ...named, needs: needs ?? [] };
  if (needs === undefined || needs.length === 0)
    return { ...(named ?? unnamed(operation, policy)), needs: [] };
  // A rule on the name can make a call stricter. It allows nothing, since the actions are known.
  const byName = (named?.reasons ?? []).map((reason) => ({ effect: named?.effect ?? 'allow', reason }));
  const verdicts = [
    ...needs.map((need) => judgeNeed(need, policy, operation)),
    ...byName.filter(({ effect }) => effect !== 'allow'),
  ];
  const effect = strictest(verdicts.map((verdict) => verdict.effect));
  return {
    effect,
    needs,
    reasons: [
      ...new Set(verdicts.filter((verdict) => verdict.effect === effect).map(({ reason }) => reason)),
    ],
  };
}

/** Tells whether a rule denies a permission, whatever others say. */
export function denies({ statements }: AgentPolicy, need: Pick<Need, 'action' | 'resource'>): boolean {
  return statements.some((statement) => statement.effect === 'deny' && touches(statement, need));
}

function judgeName({ id }: Operation, { statements }: AgentPolicy): Omit<Verdict, 'needs'> | undefined {
  const effects = statements.flatMap(({ operations, effect }, index) =>
    operations?.includes(id) ? [{ effect, rule: index + 1 }] : [],
  );
  const effect = effects.length > 0 ? strictest(effects.map((entry) => entry.effect)) : undefined;
  const rule = effects.find((entry) => entry.effect === effect)?.rule;
  return effect && { effect, reasons: [`rule ${rule} names ${id}: ${effect}`] };
}

function unnamed({ id, access, permission }: Operation, { reads }: AgentPolicy): Omit<Verdict, 'needs'> {
  if (access === 'read' && reads) return { effect: 'allow', reasons: ['the policy allows reads'] };
  const why = permission ? 'no action governs it' : 'its permission is unknown';
  return { effect: 'deny', reasons: [`${id} must be named by a rule's "operations", since ${why}`] };
}

function judgeNeed(
  need: Need,
  { statements, reads }: AgentPolicy,
  { access, id }: Operation,
): { readonly effect: Effect; readonly reason: string } {
  const what = `${need.action} on ${printResource(need.resource)}`;
  const met = statements
    .map((statement, index) => ({ statement, rule: index + 1 }))
    .filter(({ statement }) => touches(statement, need));
  const denying = met.find(({ statement }) => statement.effect === 'deny');
  if (denying) return { effect: 'deny', reason: `rule ${denying.rule} denies ${what}` };
  const granting = met.filter(({ statement }) => grants(statement, need));
  if (granting.length === 0) {
    if (access === 'read' && reads) return { effect: 'allow', reason: 'the policy allows reads' };
    return {
      effect: 'deny',
      reason: `no rule allows ${what}${isSensitive(need) ? ' (a rule must name this action; stars do not grant it)' : ''}`,
    };
  }
  const effect = strictest(met.map(({ statement }) => statement.effect));
  const rule = met.find(({ statement }) => statement.effect === effect)?.rule;
  return { effect: softened(effect, need, id), reason: `rule ${rule}: ${effect} ${what}` };
}

/** Asking for an approval is the way that such a rule points to. */
function softened(effect: Effect, { embedded }: Need, id: string): Effect {
  return effect === 'approve' && embedded && /^post.*ApprovalRequest/.test(id) ? 'allow' : effect;
}

function strictest(effects: readonly Effect[]): Effect {
  return effects.toSorted((left, right) => strictness.indexOf(right) - strictness.indexOf(left))[0] ?? 'deny';
}

/** Tells whether a statement speaks of any part of what is needed. */
function touches(statement: Statement, { action, resource }: Pick<Need, 'action' | 'resource'>): boolean {
  return speaksOfAction(statement, action) && speaksOfResource(statement, resource, overlaps, covers);
}

/** Tells whether a statement speaks of all that is needed. */
function grants(statement: Statement, need: Need): boolean {
  if (
    !speaksOfAction(statement, need.action) ||
    !speaksOfResource(statement, need.resource, covers, overlaps)
  )
    return false;
  return !isSensitive(need) || statement.actions?.includes(need.action) === true;
}

function speaksOfAction({ actions, notActions }: Statement, action: string): boolean {
  if (actions) return actions.some((pattern) => matchesGlob(pattern, action));
  return notActions !== undefined && !notActions.some((pattern) => matchesGlob(pattern, action));
}

type Comparison = (pattern: Resource, resource: Resource) => boolean;

function speaksOfResource(
  { resources, notResources }: Statement,
  resource: Resource,
  inside: Comparison,
  outside: Comparison,
): boolean {
  if (resources) return resources.some((pattern) => inside(pattern, resource));
  return notResources !== undefined && !notResources.some((pattern) => outside(pattern, resource));
}
