// Creates environments, and writes the keys that SDKs need there to a file that only you can read.
//
//   node --env-file=.env create-environments.js qa load-test --output sdk-keys.env
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createEnvironmentsClient, LaunchDarklyError } from '@ld-rest/environments';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    project: { type: 'string', default: 'default' },
    output: { type: 'string', default: 'sdk-keys.env' },
  },
});

try {
  const environments = createEnvironmentsClient();
  const lines = [];
  for (const key of positionals) {
    const created = await environments.postEnvironment({
      projectKey: values.project,
      body: { key, name: key, color: '417505' },
    });
    const prefix = key.toUpperCase().replaceAll(/\W/g, '_');
    lines.push(
      `${prefix}_SDK_KEY=${created.apiKey}`,
      `${prefix}_MOBILE_KEY=${created.mobileKey}`,
      `${prefix}_CLIENT_SIDE_ID=${created._id}`,
    );
    // Written at once: what was created before a failure is not lost.
    writeFileSync(values.output, `${lines.join('\n')}\n`, { mode: 0o600 });
    console.log(`${key}: its keys are in ${values.output}.`);
  }
} catch (error) {
  if (!(error instanceof LaunchDarklyError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
