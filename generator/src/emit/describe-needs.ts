import type { Operation } from '../model/types.js';

/** Says which plan a call needs, where its text has not, and whether it answers before its work is done. */
export function describeNeeds({ plans, addOn, asynchronous }: Operation, text: string): readonly string[] {
  const said = plans.every((plan) => text.includes(plan));
  return [
    ...(said ? [] : [`Needs ${describePlans(plans)}${addOn ? ' with an add-on' : ''}.`]),
    ...(asynchronous ? ['Answers before the work is done.'] : []),
  ];
}

function describePlans(plans: readonly string[]): string {
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(plans);
  return plans.length === 1 ? `the ${list} plan` : `one of the plans ${list}`;
}
