import { Refusal, refuseAttribute } from '../../checks/refusal.js';
import { arrayOf, objectOf, textOf, type Json, type JsonObject } from '../../json.js';

/** What an instruction needs to know besides its target. */
export interface ChangeScope {
  /** Variations that instructions name by `_id` and targets by position. */
  readonly variations: readonly Json[];
  readonly newUuid: () => string;
  /** Finds the position of a variation of another flag. */
  readonly prerequisiteIndex: (flagKey: Json | undefined, variationId: Json | undefined) => number;
}

/** Applies one instruction to a thing. */
export type Change = (target: JsonObject, instruction: JsonObject, scope: ChangeScope) => JsonObject;

/** Changes by the kind of their instruction. */
export type Changes = Readonly<Record<string, Change>>;

/** Sets properties to what is always the same for a kind. */
export function set(values: JsonObject): Change {
  return (target) => ({ ...target, ...values });
}

/** Sets one property to a parameter of the instruction. */
export function setFrom(property: string, parameter: string): Change {
  return (target, instruction) => ({ ...target, [property]: instruction[parameter] });
}

/** Adds the instruction's `values` to a list of texts, each once. */
export function addTo(property: string): Change {
  return (target, { values }) => ({
    ...target,
    [property]: [...new Set([...arrayOf(target[property]), ...arrayOf(values)])],
  });
}

/** Takes the instruction's `values` out of a list of texts. */
export function removeFrom(property: string): Change {
  return (target, { values }) => ({
    ...target,
    [property]: arrayOf(target[property]).filter((value) => !arrayOf(values).includes(value)),
  });
}

/** Changes the element of a list that has an `_id`; refuses when there is none. */
export function changeElement(
  list: Json | undefined,
  id: Json | undefined,
  change: (element: JsonObject) => JsonObject,
): readonly Json[] {
  const elements = arrayOf(list).map(objectOf);
  if (!elements.some((element) => element['_id'] === id))
    throw new Refusal(400, `Nothing here has the _id ${JSON.stringify(id)}.`);
  return elements.map((element) => (element['_id'] === id ? change(element) : element));
}

/** Finds the position of the variation with an `_id`. */
export function variationIndex(
  { variations }: Pick<ChangeScope, 'variations'>,
  id: Json | undefined,
): number {
  const index = variations.findIndex((variation) => objectOf(variation)['_id'] === id);
  if (index < 0) throw refuseAttribute('variationId', `no variation has the _id ${JSON.stringify(id)}`);
  return index;
}

/** Reads what an instruction serves: one variation, or a rollout whose weights sum to 100000. */
export function readServed(instruction: JsonObject, scope: ChangeScope): JsonObject {
  const { variationId, rolloutWeights } = instruction;
  if (rolloutWeights === undefined) return { variation: variationIndex(scope, variationId) };
  const weights = Object.entries(objectOf(rolloutWeights));
  if (weights.reduce((sum, [, weight]) => sum + Number(weight), 0) !== 100_000)
    throw refuseAttribute('rolloutWeights', 'must sum to 100000');
  return {
    rollout: {
      variations: weights.map(([id, weight]) => ({ variation: variationIndex(scope, id), weight })),
      bucketBy: textOf(instruction['rolloutBucketBy']) ?? 'key',
      contextKind: textOf(instruction['rolloutContextKind']) ?? 'user',
    },
  };
}
