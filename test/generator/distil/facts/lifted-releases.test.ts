import { expect, it } from 'vitest';
import { readDocument } from '../../../../generator/src/load/read-document.js';
import { contractOf, releases } from '../../../releases/releases.js';
import { countFacts } from './lifted-counts.js';

it('The contracts of real releases hold what was lifted from their texts.', async () => {
  const counts = await Promise.all(
    releases.map(async (release) => [
      `# ${release}`,
      ...countFacts(await readDocument(contractOf(release))),
      '',
    ]),
  );
  await expect(counts.flat().join('\n')).toMatchFileSnapshot('lifted-releases.txt');
});
