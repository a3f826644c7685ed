import { createAIConfigsClient, type AIConfigsClient, type AITool } from '@ld-rest/ai-configs';
import { findVariationId } from '@ld-rest/patch';
import { ApiError, type Connection } from '@ld-rest/runtime';

const projectKey = 'web';
const environmentKey = 'production';

/** The whole way of an AI Config: created, with a variation that is served, a tool, and a judge of its answers. */
export async function runAIConfigFlow(connection: Connection): Promise<void> {
  const aiConfigs = createAIConfigsClient(connection);
  const at = { projectKey, configKey: 'greeter' };

  await aiConfigs.postAIConfig({ projectKey, body: { key: 'greeter', name: 'Greeter', mode: 'agent' } });
  await aiConfigs.postAIConfigVariation({
    ...at,
    body: {
      key: 'friendly',
      name: 'Friendly',
      instructions: 'Greet {{ ldctx.name }} in one sentence. Look up the weather and mention it.',
      modelConfigKey: 'OpenAI.gpt-4o',
      model: { parameters: { temperature: 0.3 } },
    },
  });
  await serve(aiConfigs, 'greeter', 'friendly');

  const weather = await createTool(aiConfigs);
  await aiConfigs.patchAIConfigVariation({
    ...at,
    variationKey: 'friendly',
    // Nothing else: a field that is sent along overwrites what others have changed in it.
    body: { tools: [{ key: weather.key, version: weather.version }] },
  });

  await createJudge(aiConfigs);
  await aiConfigs.patchAIConfigVariation({
    ...at,
    variationKey: 'friendly',
    body: { judgeConfiguration: { judges: [{ judgeConfigKey: 'politeness', samplingRate: 0.1 }] } },
  });

  // Each change has made a new version of the variation, which can have an `_id` of its own.
  await serve(aiConfigs, 'greeter', 'friendly');
}

/** Serves a variation to everybody. Without this, SDKs get a configuration that is not enabled. */
async function serve(aiConfigs: AIConfigsClient, configKey: string, variationKey: string): Promise<void> {
  const targeting = await aiConfigs.getAIConfigTargeting({ projectKey, configKey });
  const variationId = findVariationId(targeting, { key: variationKey });
  await aiConfigs.patchAIConfigTargeting({
    projectKey,
    configKey,
    body: { environmentKey, instructions: [{ kind: 'updateFallthroughVariationOrRollout', variationId }] },
  });
}

/** Creates a tool, or takes the one there is. */
async function createTool(aiConfigs: AIConfigsClient): Promise<AITool> {
  try {
    return await aiConfigs.postAITool({
      projectKey,
      body: {
        key: 'weather',
        description: 'Tells the weather of a city',
        schema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
      },
    });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 409) throw error;
    return aiConfigs.getAITool({ projectKey, toolKey: 'weather' });
  }
}

/** A judge is an AI Config as well, and has to be served like any other. */
async function createJudge(aiConfigs: AIConfigsClient): Promise<void> {
  await aiConfigs.postAIConfig({
    projectKey,
    body: { key: 'politeness', name: 'Politeness', mode: 'judge', evaluationMetricKey: 'politeness' },
  });
  await aiConfigs.postAIConfigVariation({
    projectKey,
    configKey: 'politeness',
    body: {
      key: 'strict',
      name: 'Strict',
      messages: [{ role: 'system', content: 'Rate from 0 to 1 how polite the answer is.' }],
      modelConfigKey: 'OpenAI.gpt-4o',
      model: {},
    },
  });
  await serve(aiConfigs, 'politeness', 'strict');
}
