import { compact } from '../../document/json.js';
import type { JsonObject } from '../../document/json.js';

/** The plans that LaunchDarkly sells. */
const plans = ['Developer', 'Foundation', 'Pro', 'Enterprise', 'Guardian'] as const;

const longest = 50_000;

/** Lifts what a call needs besides its input: a plan, told by the operation or by the callout that opens its tag. */
export function liftPlans(description: string, tagText: string): JsonObject {
  const sentence = planSentence(description) ?? planSentence(tagText);
  if (sentence === undefined) return {};
  const named = plans.filter((plan) => new RegExp(`\\b${plan}\\b`).test(sentence));
  return compact([
    ['x-add-on', /\bas an add-on\b/i.test(sentence) ? true : undefined],
    ['x-plans', named.length > 0 ? named : undefined],
  ]);
}

/** A callout is a quoted heading. One about a part of what the text documents, in the plural, says nothing of each call. */
function planSentence(text: string): string | undefined {
  const [, body] =
    /^ *> *#+ *(?:[^\n]* is an (?:enterprise|add-on) feature|available for subscription customers) *\n(?: *> *\n)* *> *([^\n.]*)/im.exec(
      text.slice(0, longest),
    ) ?? [];
  return body !== undefined && /\bplan\b|\bsubscription\b/i.test(body) ? body : undefined;
}

/** Tells whether an operation answers before its work is done. */
export function isAsynchronous(description: string): boolean {
  return /^asynchronously\b|\beventually consistent\b/im.test(description.slice(0, longest));
}
