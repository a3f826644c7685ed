/** Every flag of the project. */
export const flags = 'proj/default:env/*:flag/*';

/** One flag, and a call that turns it on in production. */
export const at = { projectKey: 'default', featureFlagKey: 'checkout' } as const;
export const turnOn: object = {
  ...at,
  body: { environmentKey: 'production', instructions: [{ kind: 'turnFlagOn' }] },
};

/** A rule about every flag of the project. */
export function rule(effect: string, ...actions: readonly string[]): object {
  return { effect, actions, resources: [flags] };
}

/** A policy that allows reads, and what the rules say. */
export function policyOf(...statements: readonly object[]): object {
  return { reads: true, statements };
}
