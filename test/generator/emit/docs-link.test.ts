import { expect, it } from 'vitest';
import { docsLink } from '../../../generator/src/emit/docs-link.js';

it('leads to the page, as every URL parser reads it', () => {
  expect(new URL(docsLink('kites/get-kite')).href).toBe('https://launchdarkly.com/docs/api/kites/get-kite');
});
