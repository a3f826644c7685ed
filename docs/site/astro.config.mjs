import { readFileSync } from 'node:fs';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

const sidebar = JSON.parse(readFileSync(new URL('.pages/sidebar.json', import.meta.url), 'utf8'));
const { repository } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const script = readFileSync(new URL('src/page-script.js', import.meta.url), 'utf8');

export default defineConfig({
  base: process.env.DOCS_BASE ?? '/',
  publicDir: '.pages/public',
  integrations: [
    starlight({
      title: 'ld-rest',
      description: 'Typed clients for the LaunchDarkly REST API',
      customCss: ['./src/styles/site.css'],
      sidebar,
      social: [{ icon: 'github', label: 'GitHub', href: repository.url.replace(/^git\+|\.git$/g, '') }],
      head: [{ tag: 'script', content: script }],
      pagination: false,
      // An area's page is long because it has all methods, not because it is about less.
      pagefind: { ranking: { pageLength: 0.1, termFrequency: 0.1 } },
    }),
  ],
});
