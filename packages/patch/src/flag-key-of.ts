import { ConfigurationError } from '@ld-rest/runtime';

/** The status of a flag in one environment, as LaunchDarkly lists it. */
export interface ListedStatus {
  readonly _links: Readonly<Record<string, { readonly href?: string }>>;
}

/** Both the flag's own address and that of its status end with its key. */
const address = /\/(?:flags|flag-status|flag-statuses)\/(?:[^/?#]+\/)+([^/?#]+)(?:[?#]|$)/;

/**
 * Returns the key of the flag that a listed status belongs to: it is in its links only.
 *
 * @example
 * ```ts
 * const statuses = await flags.getFeatureFlagStatuses({ projectKey: 'web', environmentKey: 'production' });
 * const launched = (statuses.items ?? []).filter(({ name }) => name === 'launched').map(flagKeyOf);
 * ```
 * @throws {ConfigurationError} when no link leads to a flag.
 */
export function flagKeyOf({ _links: links }: ListedStatus): string {
  const addresses = [links['parent'], links['self']].flatMap((link) => link?.href ?? []);
  const [key] = addresses.flatMap((href) => address.exec(href)?.[1] ?? []);
  if (key !== undefined) return decodeURIComponent(key);
  throw new ConfigurationError(
    `The status links to no flag: ${JSON.stringify(links)}. Give an element of getFeatureFlagStatuses as it was returned.`,
  );
}
