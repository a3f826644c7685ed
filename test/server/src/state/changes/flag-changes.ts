import { arrayOf, isObject, objectOf, textOf, type JsonObject } from '../../json.js';
import { refuseAttribute } from '../../checks/refusal.js';
import { changeElement, set, setFrom, variationIndex, type Changes } from './change.js';
import { commonChanges } from './common-changes.js';

/** Instructions about a whole flag, in no environment. */
export const flagChanges: Changes = {
  ...commonChanges,
  // The flag goes when the patch has been carried out.
  deleteFlag: set({}),
  archiveFlag: set({ archived: true }),
  restoreFlag: set({ archived: false }),
  deprecateFlag: set({ deprecated: true }),
  restoreDeprecatedFlag: set({ deprecated: false }),
  makeFlagPermanent: set({ temporary: false }),
  makeFlagTemporary: set({ temporary: true }),
  updateMaintainerMember: setFrom('maintainerId', 'value'),
  updateMaintainerTeam: setFrom('maintainerTeamKey', 'value'),
  removeMaintainer: ({ maintainerId: _member, maintainerTeamKey: _team, ...flag }) => flag,
  turnOnClientSideAvailability: (flag, { value }) => switchClientSide(flag, value, true),
  turnOffClientSideAvailability: (flag, { value }) => switchClientSide(flag, value, false),
  addCustomProperties: (flag, { key, name, values }) => {
    const known = arrayOf(customProperty(flag, key)['value']);
    return withCustomProperty(flag, key, { name, value: [...new Set([...known, ...arrayOf(values)])] });
  },
  replaceCustomProperties: (flag, { key, name, values }) =>
    withCustomProperty(flag, key, { name, value: values }),
  removeCustomProperties: (flag, { key, values }) => {
    const { name, value } = customProperty(flag, key);
    const left = arrayOf(value).filter((known) => !arrayOf(values).includes(known));
    return withCustomProperty(flag, key, left.length === 0 ? undefined : { name, value: left });
  },
  addVariation: (flag, { kind: _kind, ...variation }, { newUuid }) => ({
    ...flag,
    variations: [...arrayOf(flag['variations']), { _id: newUuid(), ...variation }],
  }),
  updateVariation: (flag, { kind: _kind, variationId, ...changed }) => ({
    ...flag,
    variations: changeElement(flag['variations'], variationId, (variation) => ({ ...variation, ...changed })),
  }),
  removeVariation: (flag, { variationId }, scope) => ({
    ...flag,
    variations: arrayOf(flag['variations']).toSpliced(variationIndex(scope, variationId), 1),
  }),
  updateDefaultVariation: (
    flag,
    { onVariationValue, offVariationValue, OnVariationValue, OffVariationValue },
  ) => ({
    ...flag,
    defaults: {
      ...objectOf(flag['defaults']),
      ...positionOf(flag, 'onVariation', onVariationValue ?? OnVariationValue),
      ...positionOf(flag, 'offVariation', offVariationValue ?? OffVariationValue),
    },
  }),
};

function switchClientSide(flag: JsonObject, value: unknown, on: boolean): JsonObject {
  return {
    ...flag,
    clientSideAvailability: { ...objectOf(flag['clientSideAvailability']), [String(value)]: on },
  };
}

function customProperty(flag: JsonObject, key: unknown): JsonObject {
  return objectOf(objectOf(flag['customProperties'])[String(key)]);
}

function withCustomProperty(flag: JsonObject, key: unknown, property: JsonObject | undefined): JsonObject {
  const { [String(key)]: _replaced, ...others } = objectOf(flag['customProperties']);
  return { ...flag, customProperties: isObject(property) ? { ...others, [String(key)]: property } : others };
}

function positionOf(flag: JsonObject, name: string, value: unknown): JsonObject {
  if (value === undefined) return {};
  const wanted = JSON.stringify(value);
  const index = arrayOf(flag['variations']).findIndex(
    (variation) => JSON.stringify(objectOf(variation)['value']) === wanted,
  );
  if (index < 0)
    throw refuseAttribute(`${textOf(name) ?? name}Value`, `no variation has the value ${wanted}`);
  return { [name]: index };
}
