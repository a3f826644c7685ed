// Creates an AI Config from code: an agent with a tool, a judge of its answers, and what everybody receives.
//
//   node --env-file=.env create-ai-config.js --environment production
import { parseArgs } from 'node:util';
import { ApiError, createAIConfigsClient, LaunchDarklyError } from '@ld-rest/ai-configs';
import { findVariationId } from '@ld-rest/patch';

const { values } = parseArgs({
  options: {
    project: { type: 'string', default: 'default' },
    environment: { type: 'string', default: 'test' },
  },
});
const at = { projectKey: values.project };
const model = { modelConfigKey: 'OpenAI.gpt-4o', model: { parameters: { temperature: 0.3 } } };
const schema = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };
const rating = [{ role: 'system', content: 'Rate from 0 to 1 how polite the answer is.' }];
const instructions = 'Greet {{ ldctx.name }} in one sentence. Look up the weather and mention it.';

try {
  const ai = createAIConfigsClient();
  await ai.postAITool({ ...at, body: { key: 'weather', schema } }).catch((error) => {
    if (!(error instanceof ApiError && error.code === 'conflict')) throw error; // It is there already.
  });
  const { key, version } = await ai.getAITool({ ...at, toolKey: 'weather' });
  const judge = { key: 'politeness', name: 'Politeness', evaluationMetricKey: 'politeness' };
  const strict = { ...model, key: 'strict', name: 'Strict', messages: rating };
  await ai.postAIConfig({ ...at, body: { ...judge, mode: 'judge' } });
  await ai.postAIConfigVariation({ ...at, configKey: 'politeness', body: strict });

  const friendly = {
    ...model,
    key: 'friendly',
    name: 'Friendly',
    instructions,
    tools: [{ key, version }],
    judgeConfiguration: { judges: [{ judgeConfigKey: 'politeness', samplingRate: 0.1 }] },
  };
  await ai.postAIConfig({ ...at, body: { key: 'greeter', name: 'Greeter', mode: 'agent' } });
  await ai.postAIConfigVariation({ ...at, configKey: 'greeter', body: friendly });

  // Until a variation is the fallthrough, SDKs receive a configuration that is not enabled.
  for (const [configKey, key] of Object.entries({ politeness: 'strict', greeter: 'friendly' })) {
    const variationId = findVariationId(await ai.getAIConfigTargeting({ ...at, configKey }), { key });
    await ai.patchAIConfigTargeting({
      ...at,
      configKey,
      body: {
        environmentKey: values.environment,
        instructions: [{ kind: 'updateFallthroughVariationOrRollout', variationId }],
      },
    });
    console.log(`${configKey} serves ${key} in ${values.environment}.`);
  }
} catch (error) {
  if (!(error instanceof LaunchDarklyError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
