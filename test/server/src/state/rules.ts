import { aiConfigRules, aiVariationRules } from './areas/ai-configs.js';
import { approvalRules } from './areas/approvals.js';
import { flagRules } from './areas/flags.js';
import { memberRules, teamRules } from './areas/members.js';
import * as paths from './areas/paths.js';
import { environmentRules, projectRules } from './areas/projects.js';
import { tokenRules } from './areas/tokens.js';
import { segmentChanges } from './changes/segment-changes.js';
import type { ResourceRules } from './resource-rules.js';

const segmentRules: ResourceRules = {
  whole: segmentChanges,
  audit: {
    kind: 'segment',
    resource: ({ projectKey, environmentKey, segmentKey }) =>
      `proj/${projectKey}:env/${environmentKey}:segment/${segmentKey}`,
  },
};

/** What is particular about some kinds of things, by their path. */
export const RULES: ReadonlyMap<string, ResourceRules> = new Map([
  [paths.PROJECTS, projectRules],
  [paths.ENVIRONMENTS, environmentRules],
  [paths.FLAGS, flagRules],
  [paths.SEGMENTS, segmentRules],
  [paths.AI_CONFIGS, aiConfigRules],
  [paths.AI_VARIATIONS, aiVariationRules],
  [paths.MEMBERS, memberRules],
  [paths.TEAMS, teamRules],
  [paths.TOKENS, tokenRules],
  [paths.APPROVALS, approvalRules],
]);
