import { ConfigurationError } from '@ld-rest/runtime';
import { isSameJson } from './is-same-json.js';

/** What has variations: a fetched flag, or the targeting of an AI Config. */
export interface VariationHolder {
  readonly key?: string;
  readonly variations: readonly HeldVariation[];
}

/** A variation as LaunchDarkly returns it. */
export interface HeldVariation {
  readonly _id?: string;
  readonly name?: string;
  readonly value?: unknown;
}

/** Says which variation is wanted; it has to fit everything that is given. */
export interface VariationQuery {
  /** The key of an AI Config's variation. Variations of flags have none. */
  readonly key?: string;
  readonly name?: string;
  /** The value, compared as JSON. */
  readonly value?: unknown;
}

/**
 * Returns the `_id` of a variation, by which instructions name it.
 *
 * @example
 * ```ts
 * const flag = await flags.getFeatureFlag({ projectKey: 'web', featureFlagKey: 'checkout' });
 * const variationId = findVariationId(flag, { value: true });
 *
 * const targeting = await aiConfigs.getAIConfigTargeting({ projectKey: 'web', configKey: 'greeter' });
 * const instruction = {
 *   kind: 'updateFallthroughVariationOrRollout',
 *   variationId: findVariationId(targeting, { key: 'friendly' }),
 * } as const;
 * ```
 * @throws {ConfigurationError} when no variation fits, or more than one does; the message lists the variations there are.
 */
export function findVariationId(holder: VariationHolder, query: VariationQuery): string {
  const facts = Object.entries(query);
  const found = holder.variations.filter((variation) => facts.length > 0 && fits(factsOf(variation), facts));
  const [variation] = found;
  if (found.length === 1 && variation?._id !== undefined) return variation._id;
  throw new ConfigurationError(explain(holder, facts, found.length));
}

function explain({ key, variations }: VariationHolder, facts: Facts, found: number): string {
  const where = key === undefined ? '' : ` of "${key}"`;
  const asked = facts.map(([name, value]) => `${name} ${JSON.stringify(value)}`).join(' and ');
  const wanted = asked || 'a query that asks for nothing';
  if (found === 1)
    return `The variation${where} that fits ${wanted} has no _id: fetch it from LaunchDarkly first.`;
  const count = found === 0 ? `No variation${where} fits` : `${found} variations${where} fit`;
  const list = variations.map(describe).join('; ') || 'none';
  return `${count} ${wanted}. There are: ${list}. Ask by key, name or value for exactly one.`;
}

type Facts = readonly (readonly [name: string, value: unknown])[];

function fits(facts: VariationQuery, wanted: Facts): boolean {
  const known = new Map(Object.entries(facts));
  return wanted.every(([name, value]) => value !== undefined && isSameJson(known.get(name), value));
}

function factsOf({ name, value }: HeldVariation): VariationQuery {
  const key = variationKey(value);
  return { ...(key !== undefined && { key }), ...(name !== undefined && { name }), value };
}

/** AI Configs keep the key of a variation in its value, under `_ldMeta`; no schema of the document says so. */
function variationKey(value: unknown): string | undefined {
  const { variationKey: key }: { readonly variationKey?: unknown } = Object(Object(value)._ldMeta);
  return typeof key === 'string' ? key : undefined;
}

function describe(variation: HeldVariation): string {
  const { key, name, value } = factsOf(variation);
  return JSON.stringify(key === undefined ? { name, value } : { key, name }).slice(0, 120);
}
