import { camelCase } from 'es-toolkit/string';
import type { Area } from '../../model/types.js';

/** Emits the `README.md` of `@ld-rest/client`. */
export function emitEverythingReadme(areas: readonly Area[]): string {
  const rows = areas.map(
    ({ slug, title, operations }) =>
      `| \`${camelCase(slug)}\` | ${title.replaceAll('|', ' ')} | ${operations.length} | \`@ld-rest/${slug}\` |`,
  );
  return `# @ld-rest/client

Every area of the LaunchDarkly REST API on one connection, for scripts and notebooks that touch many areas. Importing it is cheap:
the package of an area is loaded when you first call one of its methods.

\`\`\`sh
npm install @ld-rest/client
\`\`\`

\`\`\`ts
import { createClient } from '@ld-rest/client';

const ld = createClient();

for await (const project of ld.projects.getProjects.paginate()) console.log(project.key);

const flag = await ld.featureFlags.getFeatureFlag({ projectKey: 'web', featureFlagKey: 'checkout' });
console.log(flag.name);
\`\`\`

The client reads the access token from \`LAUNCHDARKLY_ACCESS_TOKEN\`. It takes the options of
[@ld-rest/runtime](https://www.npmjs.com/package/@ld-rest/runtime), such as \`createClient({ region: 'eu' })\`, and
\`createClient.areas\` lists the areas.

If you need one or two areas, install their packages instead: your program is smaller, and sees fewer new versions. A major
version of any area is a major version of this package.

| area | what it is | operations | package |
|---|---|---|---|
${rows.join('\n')}

This package is generated and not affiliated with LaunchDarkly. Licence: MIT.
`;
}
