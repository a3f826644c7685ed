import type { Need } from '../policy/needs-of.js';
import type { Resource } from '../policy/resource.js';
import type { Outcome } from '../results/outcome.js';

const endings: Readonly<Record<Outcome['outcome'], string>> = {
  approval_requested: 'Approval request made, nothing changed',
  declined: 'Not confirmed by a person, nothing changed',
  denied: 'Denied, nothing was sent',
  done: 'Done',
  failed: 'Failed, nothing changed',
  needs_person: 'Waits for a person, nothing was sent',
  unknown: 'Sent, but the answer was lost: nobody knows whether it was done',
};

/** Ends that the policy decided. */
const decided: ReadonlySet<string> = new Set(['approval_requested', 'denied', 'done', 'needs_person']);

const triedOut = 'Tried out, nothing changed';

/** What a sentence is made from. */
export interface SentenceFacts {
  readonly agent: string;
  readonly operation: string;
  readonly needs: readonly Need[];
  readonly outcome: Outcome['outcome'];
  /** The reasons of the outcome; the rule that decided is taken from them. */
  readonly why: readonly string[];
  readonly dryRun: boolean;
}

/** Says a call and its end in a sentence that people read: "bot asked to turn on flag checkout in web/production. Done by rule 3." */
export function writeSentence({ agent, operation, needs, outcome, why, dryRun }: SentenceFacts): string {
  const kinds = [...new Set(needs.flatMap(({ kind }) => kind ?? []))];
  const things = [...new Set(needs.map(({ resource }) => printThing(resource)))];
  const shown = [...things.slice(0, 3), ...(things.length > 3 ? [`${things.length - 3} more`] : [])];
  const deeds = (kinds.length > 0 ? kinds : [operation]).map(printDeed).slice(0, 5);
  const on = shown.length > 0 ? `: ${shown.join(', ')}` : '';
  const rule = decided.has(outcome)
    ? why.map((line) => /\brule \d+/.exec(line)?.[0]).find(Boolean)
    : undefined;
  const [end, ...effect] = (dryRun && outcome === 'done' ? triedOut : endings[outcome]).split(', ');
  return `${agent} asked to ${deeds.join(', ')}${on}. ${[`${end}${rule === undefined ? '' : ` by ${rule}`}`, ...effect].join(', ')}.`;
}

const verbs: Readonly<Record<string, string>> = { get: 'read', patch: 'change', post: 'create', put: 'set' };

/** Turns `patchFeatureFlag` into "change feature flag". */
function printDeed(name: string): string {
  const [verb = '', ...words] = name
    .split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    .map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()));
  return [verbs[verb] ?? verb, ...words].join(' ');
}

const kindNames: Readonly<Record<string, string>> = {
  acct: 'the account',
  env: 'environment',
  proj: 'project',
};

/** Turns `proj/web:env/production:flag/checkout` into "flag checkout in web/production". */
function printThing(resource: Resource): string {
  const around = resource.slice(0, -1).map(({ key }) => key);
  const last = resource.at(-1);
  if (!last) return 'nothing';
  const name = kindNames[last.kind] ?? last.kind;
  const thing = last.key === '*' && around.length === 0 ? name : `${name} ${last.key}`;
  return around.length > 0 ? `${thing} in ${around.join('/')}` : thing;
}
