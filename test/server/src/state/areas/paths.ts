/** Where the kinds of things are that others depend on. */
export const PROJECTS = '/api/v2/projects/{projectKey}';
export const ENVIRONMENTS = `${PROJECTS}/environments/{environmentKey}`;
export const FLAGS = '/api/v2/flags/{projectKey}/{featureFlagKey}';
export const SEGMENTS = '/api/v2/segments/{projectKey}/{environmentKey}/{segmentKey}';
export const AI_CONFIGS = `${PROJECTS}/ai-configs/{configKey}`;
export const AI_VARIATIONS = `${AI_CONFIGS}/variations/{variationKey}`;
export const MEMBERS = '/api/v2/members/{id}';
export const TEAMS = '/api/v2/teams/{teamKey}';
export const TOKENS = '/api/v2/tokens/{id}';
export const APPROVALS = '/api/v2/approval-requests/{id}';
/** The same things as at `APPROVALS`, where they are kept. */
export const FLAG_APPROVALS = `${PROJECTS}/flags/{featureFlagKey}/environments/{environmentKey}/approval-requests/{id}`;
export const AUDIT_LOG = '/api/v2/auditlog/{id}';
