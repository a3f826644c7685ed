import { expect, it } from 'vitest';
import { docsLink } from '../../../generator/src/emit/docs-link.js';

it('leads to the page, as every URL parser reads it', () => {
  expect(new URL(docsLink('feature-flags/get-feature-flag')).href).toBe(
    'https://launchdarkly.com/docs/api/feature-flags/get-feature-flag',
  );
});
