import { ConfigurationError } from '@ld-rest/runtime';

/**
 * Returns the newest of the versions that `getAIConfigVariation` answers with: each change of a variation makes another
 * one, and the list is in no certain order.
 *
 * @example
 * ```ts
 * const at = { projectKey: 'web', configKey: 'greeter', variationKey: 'friendly' };
 * const { messages } = newestVersion(await aiConfigs.getAIConfigVariation(at));
 * ```
 * @throws {ConfigurationError} when there is no version.
 */
export function newestVersion<Version extends { readonly version: number }>({
  items,
}: {
  readonly items: readonly Version[];
}): Version {
  const newest = items.find(({ version }) => items.every((other) => other.version <= version));
  if (newest !== undefined) return newest;
  throw new ConfigurationError(
    'The variation has no versions. One that was just created can take some seconds to appear: read it again.',
  );
}
