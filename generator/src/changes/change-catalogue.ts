import type { ChangeRule, Direction, ValueRule } from './change-rule.js';
import { areaRules } from './area-rules.js';
import { messageRules } from './message-rules.js';
import { modelRules } from './model-rules.js';
import { operationRules } from './operation-rules.js';
import { parameterRules } from './parameter-rules.js';
import { propertyRules } from './property-rules.js';
import { valueRules } from './value-rules.js';

/** Everything that can happen to the API between two releases, and what is known about it; changelogs list it in this order. */
export const changeCatalogue = {
  ...areaRules,
  ...operationRules,
  ...parameterRules,
  ...messageRules,
  ...propertyRules,
  ...valueRules,
  ...modelRules,
};

/** What happened. */
export type ChangeKind = keyof typeof changeCatalogue;

/** What can happen to the names that a package exports. */
export type PackageChangeKind = keyof (typeof areaRules & typeof modelRules);

/** What can happen to an operation. */
export type OperationChangeKind = keyof (typeof operationRules & typeof parameterRules & typeof messageRules);

/** What can happen to a type of data, whichever way it travels. */
export type ValueChangeKind = keyof (typeof propertyRules & typeof valueRules);

/** Finds what is known about a change; of data, it depends on the way that it travels. */
export function ruleOf(kind: ChangeKind, direction: Direction | undefined): ChangeRule {
  const rule: ChangeRule | ValueRule = changeCatalogue[kind];
  return 'input' in rule ? rule[direction ?? 'input'] : rule;
}
