import { arrayOf, objectOf, type Json } from '../../json.js';
import { addTo, removeFrom, type Change, type Changes } from './change.js';
import { commonChanges } from './common-changes.js';
import { ruleChanges } from './rule-changes.js';

/** Instructions about a segment. */
export const segmentChanges: Changes = {
  ...commonChanges,
  ...ruleChanges,
  addIncludedUsers: addTo('included'),
  removeIncludedUsers: removeFrom('included'),
  addExcludedUsers: addTo('excluded'),
  removeExcludedUsers: removeFrom('excluded'),
  addIncludedTargets: changeContexts('included', (known, values) => [...new Set([...known, ...values])]),
  removeIncludedTargets: changeContexts('included', (known, values) =>
    known.filter((key) => !values.includes(key)),
  ),
  addExcludedTargets: changeContexts('excluded', (known, values) => [...new Set([...known, ...values])]),
  removeExcludedTargets: changeContexts('excluded', (known, values) =>
    known.filter((key) => !values.includes(key)),
  ),
};

// Users are in a list of keys; all other kinds of contexts are in a list of targets.
function changeContexts(
  list: 'excluded' | 'included',
  change: (known: readonly Json[], values: readonly Json[]) => readonly Json[],
): Change {
  return (segment, { contextKind, values }) => {
    if (contextKind === 'user')
      return { ...segment, [list]: change(arrayOf(segment[list]), arrayOf(values)) };
    const name = `${list}Contexts`;
    const targets = arrayOf(segment[name]).map(objectOf);
    const known = arrayOf(targets.find((target) => target['contextKind'] === contextKind)?.['values']);
    const others = targets.filter((target) => target['contextKind'] !== contextKind);
    const changed = change(known, arrayOf(values));
    return {
      ...segment,
      [name]: changed.length === 0 ? others : [...others, { contextKind, values: changed }],
    };
  };
}
