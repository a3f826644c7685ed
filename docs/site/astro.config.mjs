import { readFileSync } from 'node:fs';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

const sidebar = JSON.parse(readFileSync(new URL('.pages/sidebar.json', import.meta.url), 'utf8'));
const { repository } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const openTarget = readFileSync(new URL('src/open-target.js', import.meta.url), 'utf8');

export default defineConfig({
  base: process.env.DOCS_BASE ?? '/',
  publicDir: '.pages/public',
  outDir: process.env.DOCS_OUT ?? './dist',
  integrations: [
    starlight({
      title: 'ld-rest',
      description: 'Typed clients for the LaunchDarkly REST API',
      customCss: ['./src/styles/site.css'],
      sidebar,
      social: [{ icon: 'github', label: 'GitHub', href: repository.url.replace(/^git\+|\.git$/g, '') }],
      head: [{ tag: 'script', content: openTarget }],
      pagination: false,
      expressiveCode: { themes: ['github-light-high-contrast', 'github-dark-high-contrast'] },
    }),
  ],
});
