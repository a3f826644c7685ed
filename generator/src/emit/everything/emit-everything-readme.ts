import { camelCase } from 'es-toolkit/string';
import type { Area } from '../../model/types.js';

/** Emits the `README.md` of `@ld-rest/client`. */
export function emitEverythingReadme(areas: readonly Area[]): string {
  const rows = areas.map(
    ({ slug, title, operations }) =>
      `| \`${camelCase(slug)}\` | ${title.replaceAll('|', ' ')} | ${operations.length} | \`@ld-rest/${slug}\` |`,
  );
  return `# @ld-rest/client

Every area of the LaunchDarkly REST API on one connection. For scripts and notebooks that touch many areas: the package of
an area is loaded by the first call of one of its methods, so that importing this one is cheap.

\`\`\`sh
npm install @ld-rest/client
\`\`\`

\`\`\`ts
import { createClient } from '@ld-rest/client';

const ld = createClient({ region: 'us' });

for await (const project of ld.projects.getProjects.paginate()) console.log(project.key);

const flag = await ld.featureFlags.getFeatureFlag({ projectKey: 'web', featureFlagKey: 'checkout' });
console.log(flag.name);
\`\`\`

The types are those of the packages of the areas. A program that needs one or two areas is smaller and gets fewer new
versions with the packages themselves: a major version of any area is a major version of this package.
\`createClient.areas\` lists the names.

| area | what it is | operations | package |
|---|---|---|---|
${rows.join('\n')}

This package is generated and not affiliated with LaunchDarkly. Licence: MIT.
`;
}
