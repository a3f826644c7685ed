import type {
  ChangeKind,
  OperationChangeKind,
  PackageChangeKind,
  SpecChange,
  ValueChangeKind,
} from './spec-change.js';

/** What the words of a change are made from. */
export interface DescribedChange extends Pick<SpecChange, 'after' | 'before' | 'direction' | 'kind'> {
  /** What changed, as the reader knows it: seen from an operation or from a schema. */
  readonly thing: string;
}

type Phrase = (change: Readonly<Record<'after' | 'before' | 'thing', string>>) => string;

/** Says a change in one sentence, without the operation that it reaches. */
export function describeChange(change: DescribedChange): string {
  const { kind, direction, thing, before = '?', after = '?' } = change;
  if (!isValueChange(kind))
    return operationPhrases[kind]({ thing: code(thing), before: code(before), after: code(after) });
  const [input, output] = valuePhrases[kind];
  const place = direction === 'output' ? 'the response' : 'the input';
  const subject = thing === '' ? place : `${code(thing)} in ${place}`;
  const phrase = direction === 'output' ? output : input;
  return `${subject} ${phrase.replaceAll('{before}', () => code(before)).replaceAll('{after}', () => code(after))}.`;
}

function isValueChange(kind: ChangeKind): kind is ValueChangeKind {
  return Object.hasOwn(valuePhrases, kind);
}

function code(text: string): string {
  return `\`${text}\``;
}

const same = (phrase: string): readonly [string, string] => [phrase, phrase];

/** For what a caller gives, and for what a caller gets. */
const valuePhrases: Readonly<Record<ValueChangeKind, readonly [input: string, output: string]>> = {
  'alternative-added': ['can also be {after}', 'can also be {after}'],
  'alternative-removed': ['can no longer be {before}', 'is no longer said to be {before}'],
  'closed-value-added': ['also takes {after}', 'can also be {after}'],
  'enum-lifted': ['takes any value; it took {before}', 'can be anything; it was said to be {before}'],
  'enum-set': ['takes only {after}; it took {before}', 'has known values: {after}'],
  'format-changed': same('changes from {before} to {after}; its TypeScript type stays'),
  'keys-closed': same('no longer holds keys that are not declared'),
  'keys-opened': same('can hold keys that are not declared'),
  'null-added': ['can be given as null', 'can be null'],
  'null-removed': ['can no longer be null', 'is never null any more'],
  'property-added': ['can be given: {after}', 'is new: {after}'],
  'property-deprecated': same('is deprecated'),
  'property-now-optional': ['can be left out', 'can be missing'],
  'property-now-required': ['must be given', 'is always there'],
  'property-read-only-changed': same('changes whether it is read-only'),
  'property-removed': same('is gone; it was {before}'),
  'property-undeprecated': same('is no longer deprecated'),
  'required-property-added': ['must be given: {after}', 'is new: {after}'],
  'type-changed': same('changes from {before} to {after}'),
  'type-lost': same('has no declared type any more; it was {before}'),
  'type-stated': same('has a declared type: {after}'),
  'value-added': ['also takes {after}', 'can also be {after}'],
  'value-removed': ['no longer takes {before}', 'is no longer said to be {before}'],
};

const operationPhrases: Readonly<Record<OperationChangeKind | PackageChangeKind, Phrase>> = {
  'area-added': ({ thing }) => `${thing} is a new package.`,
  'area-removed': ({ thing }) => `${thing} has no operations any more; the package ends.`,
  'body-added': ({ after }) => `can be called with a body: ${after}.`,
  'body-media-type-changed': ({ before, after }) => `body sent as ${after}, no longer as ${before}.`,
  'body-now-optional': () => 'can be called without a body.',
  'body-now-required': () => 'must be called with a body.',
  'body-removed': ({ before }) => `no body any more; it was ${before}.`,
  'failure-added': ({ after }) => `can fail with status ${after}.`,
  'failure-body-changed': ({ after }) =>
    `other bodies for failures with status ${after}; only \`raw\` sees their types.`,
  'failure-removed': ({ before }) => `no longer documented to fail with status ${before}.`,
  'instruction-added': ({ thing }) => `new instruction ${thing}.`,
  'instruction-environment-now-needed': ({ thing }) => `instruction ${thing} needs an \`environmentKey\`.`,
  'instruction-environment-now-optional': ({ thing }) => `instruction ${thing} needs no \`environmentKey\`.`,
  'instruction-removed': ({ thing }) => `instruction ${thing} is gone.`,
  'model-added': ({ after }) => `new type: ${after}.`,
  'model-removed': ({ before }) => `the type ${before} is no longer exported.`,
  'model-renamed': ({ before, after }) => `the type ${before} is now called ${after}.`,
  'operation-added': () => 'new.',
  'operation-demoted': () =>
    'beta again: sent with `LD-API-Version: beta`, and free to change without a major version.',
  'operation-deprecated': () => 'deprecated.',
  'operation-graduated': () => 'stable, no longer beta.',
  'operation-moved-in': ({ before }) => `moved here from \`@ld-rest/${before.replaceAll('`', '')}\`.`,
  'operation-moved-out': ({ after }) => `moved to \`@ld-rest/${after.replaceAll('`', '')}\`.`,
  'operation-redocumented': ({ after }) => `documented at ${after}.`,
  'operation-removed': () => 'gone.',
  'operation-renamed': ({ after }) => `now called ${after}.`,
  'operation-rerouted': ({ before, after }) => `sent to ${after}, no longer to ${before}.`,
  'operation-retagged': ({ before, after }) =>
    `documented under ${after}, no longer under ${before}; calls stay as they are.`,
  'operation-retry-changed': ({ after }) => `counts as a ${after}, which decides when it is retried.`,
  'operation-reworded': ({ thing }) => `other description${thing === '``' ? '' : ` of ${thing}`}.`,
  'operation-undeprecated': () => 'no longer deprecated.',
  'page-size-changed': ({ before, after }) => `page size: ${after}; it was ${before}.`,
  'paging-added': () => 'can be walked page by page with `.paginate()`.',
  'paging-changed': ({ before, after }) => `pages continue by ${after}, no longer by ${before}.`,
  'paging-removed': () => 'no pages any more, and no `.paginate()`.',
  'parameter-added': ({ thing, after }) => `new parameter ${thing}: ${after}.`,
  'parameter-deprecated': ({ thing }) => `parameter ${thing} is deprecated.`,
  'parameter-now-optional': ({ thing }) => `parameter ${thing} can be left out.`,
  'parameter-now-required': ({ thing }) => `parameter ${thing} must be given.`,
  'parameter-place-changed': ({ thing, before, after }) =>
    `parameter ${thing} is sent in the ${after}, no longer in the ${before}.`,
  'parameter-removed': ({ thing, before }) => `parameter ${thing} is gone; it was ${before}.`,
  'parameter-serialization-changed': ({ thing, after }) => `parameter ${thing} is sent ${after}.`,
  'parameter-undeprecated': ({ thing }) => `parameter ${thing} is no longer deprecated.`,
  'patch-format-added': ({ thing }) => `also accepts ${thing}.`,
  'patch-format-removed': ({ thing }) => `no longer accepts ${thing}.`,
  'required-body-added': ({ after }) => `must be called with a body: ${after}.`,
  'required-parameter-added': ({ thing, after }) => `parameter ${thing} must be given: ${after}.`,
  'response-body-added': ({ after }) => `answers with a body: ${after}.`,
  'response-body-removed': ({ before }) => `can answer without a body; it was always ${before}.`,
  'status-added': ({ after }) => `can succeed with status ${after}.`,
  'status-removed': ({ before }) => `no longer documented to succeed with status ${before}.`,
};
