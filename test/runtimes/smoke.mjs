const at = { projectKey: 'default', featureFlagKey: 'flag-1' };

/** What every runtime has to manage. The packages come from the outside, because runtimes load them differently. */
export async function smoke({ ApiError, createFeatureFlagsClient, verifyWebhook }, { options, delivery }) {
  let retries = 0;
  const onEvent = ({ type }) => (retries += type === 'retry' ? 1 : 0);
  const flags = createFeatureFlagsClient({ ...options, onEvent });
  for (const key of ['flag-1', 'flag-2', 'flag-3']) {
    await flags.postFeatureFlag({ projectKey: 'default', body: { key, name: key } });
  }
  const walked = await flags.getFeatureFlags.paginate({ projectKey: 'default', limit: 1 }).toArray();
  const instructions = [{ kind: 'turnFlagOn' }];
  await flags.patchFeatureFlag({ ...at, body: { environmentKey: 'production', instructions } });
  const patched = await flags.getFeatureFlag(at);
  const failure = await flags
    .getFeatureFlag({ ...at, featureFlagKey: 'missing' })
    .catch((error) => error instanceof ApiError && `${error.status} ${error.code}`);
  const aborted = await flags
    .getFeatureFlag(at, { signal: AbortSignal.abort('enough') })
    .catch((reason) => reason);
  retries = 0;
  const { key } = await flags.getFeatureFlag({ ...at, featureFlagKey: 'busy' });
  const event = await verifyWebhook(delivery);
  return {
    walked: walked.map(({ key }) => key).toSorted(),
    patched: patched.environments.production.on,
    failure,
    aborted,
    busy: `${key} after ${retries} retry`,
    webhook: event._id,
  };
}
