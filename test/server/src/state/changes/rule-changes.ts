import { arrayOf, objectOf, type Json, type JsonObject } from '../../json.js';
import {
  addTo,
  changeElement,
  readServed,
  removeFrom,
  type Change,
  type Changes,
  type ChangeScope,
} from './change.js';

/** Instructions about the rules of a flag, a segment or an AI Config, and about the clauses of those. */
export const ruleChanges: Changes = {
  addRule: (target, instruction, scope) => ({
    ...target,
    rules: insertRule(arrayOf(target['rules']), instruction, createRule(instruction, scope)),
  }),
  replaceRules: (target, { rules }, scope) => ({
    ...target,
    rules: arrayOf(rules).map((rule) => createRule(objectOf(rule), scope)),
  }),
  removeRule: (target, { ruleId }) => ({
    ...target,
    rules: changeElement(target['rules'], ruleId, (rule) => rule).filter(
      (rule) => objectOf(rule)['_id'] !== ruleId,
    ),
  }),
  reorderRules: (target, { ruleIds }) => ({
    ...target,
    rules: arrayOf(ruleIds).flatMap((id) =>
      changeElement(target['rules'], id, (rule) => rule).filter((rule) => objectOf(rule)['_id'] === id),
    ),
  }),
  updateRuleDescription: changeRule((rule, { description }) => ({ ...rule, description })),
  updateRuleTrackEvents: changeRule((rule, { trackEvents }) => ({ ...rule, trackEvents })),
  updateRuleVariationOrRollout: changeRule(
    ({ variation: _variation, rollout: _rollout, ...rule }, instruction, scope) => ({
      ...rule,
      ...readServed(instruction, scope),
    }),
  ),
  updateRuleRolloutAndContextKind: changeRule((rule, { weight, contextKind }) => ({
    ...rule,
    weight,
    rolloutContextKind: contextKind,
  })),
  addClauses: changeRule((rule, { clauses }, scope) => ({
    ...rule,
    clauses: [...arrayOf(rule['clauses']), ...createClauses(clauses, scope)],
  })),
  removeClauses: changeRule((rule, { clauseIds }) => ({
    ...rule,
    clauses: arrayOf(rule['clauses']).filter(
      (clause) => !arrayOf(clauseIds).includes(objectOf(clause)['_id'] ?? ''),
    ),
  })),
  updateClause: changeClause((clause, { clause: wanted }) => ({ ...clause, ...objectOf(wanted) })),
  addValuesToClause: changeClause(addTo('values')),
  removeValuesFromClause: changeClause(removeFrom('values')),
};

function changeRule(change: Change): Change {
  return (target, instruction, scope) => ({
    ...target,
    rules: changeElement(target['rules'], instruction['ruleId'], (rule) => change(rule, instruction, scope)),
  });
}

function changeClause(change: Change): Change {
  return changeRule((rule, instruction, scope) => ({
    ...rule,
    clauses: changeElement(rule['clauses'], instruction['clauseId'], (clause) =>
      change(clause, instruction, scope),
    ),
  }));
}

function createRule(instruction: JsonObject, scope: ChangeScope): JsonObject {
  const { clauses, description, trackEvents, variationId, rolloutWeights } = instruction;
  const serves = variationId !== undefined || rolloutWeights !== undefined;
  return {
    _id: scope.newUuid(),
    clauses: createClauses(clauses, scope),
    ...(serves ? { ...readServed(instruction, scope), trackEvents: trackEvents ?? false } : {}),
    ...(description === undefined ? {} : { description }),
  };
}

function createClauses(clauses: Json | undefined, { newUuid }: ChangeScope): readonly Json[] {
  return arrayOf(clauses).map((clause) => ({ _id: newUuid(), negate: false, ...objectOf(clause) }));
}

function insertRule(rules: readonly Json[], { beforeRuleId }: JsonObject, rule: Json): readonly Json[] {
  const at = rules.findIndex((other) => objectOf(other)['_id'] === beforeRuleId);
  return at < 0 ? [...rules, rule] : rules.toSpliced(at, 0, rule);
}
