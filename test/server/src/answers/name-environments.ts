import type { AcceptedCall } from '../checks/check-call.js';
import { arrayOf, isObject, objectOf, textOf, type Json, type JsonObject } from '../json.js';

/** What a sampler calls the one entry of an open map named `environments`. */
const SAMPLED = 'environmentsEntry';

/**
 * Names the sampled environments of an answer after those that the call asks for. A list that can be asked for environments and
 * was not has none, as with LaunchDarkly.
 */
export function nameEnvironments(body: Json | undefined, call: AcceptedCall): Json | undefined {
  if (!isObject(body)) return body;
  const asked = askedEnvironments(call);
  if (!Array.isArray(body['items'])) return rename(body, asked ?? ['production']);
  const known = asked ?? (declaresEnvironments(call) ? [] : ['production']);
  return {
    ...body,
    items: arrayOf(body['items']).map((item) => (isObject(item) ? rename(item, known) : item)),
  };
}

/** Reads which environments a call asks for; nothing when it does not say. */
export function askedEnvironments({ query, path, body }: AcceptedCall): readonly string[] | undefined {
  const filtered = /(?:^|,)filterEnv:([^,]+)/.exec(textOf(query['filter']) ?? '')?.[1];
  const sources = [query['env'], filtered, path['environmentKey'], objectOf(body)['environmentKey']];
  const asked = sources.find((source) => source !== undefined);
  if (asked === undefined) return undefined;
  return [asked].flat().flatMap((name) => textOf(name) ?? []);
}

function declaresEnvironments({ operation }: AcceptedCall): boolean {
  return operation.parameters.some(({ name }) => name === 'env');
}

function rename(holder: JsonObject, names: readonly string[]): JsonObject {
  const { environments, ...rest } = holder;
  if (!isObject(environments) || !Object.hasOwn(environments, SAMPLED)) return holder;
  if (names.length === 0) return rest;
  return { ...holder, environments: Object.fromEntries(names.map((name) => [name, environments[SAMPLED]])) };
}
