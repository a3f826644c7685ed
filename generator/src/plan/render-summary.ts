import type { ReleasePlan } from './plan-release.js';
import { renderReleasePlan } from './render-release-plan.js';

/** Renders the body of a pull request: the plan of a release, and what a person decides about it. */
export function renderSummary(plan: ReleasePlan, decisions: readonly string[]): string {
  return renderReleasePlan(plan, { decisions: decisions.map((line) => `- ${line}`) });
}
