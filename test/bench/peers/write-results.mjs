import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderChart } from './render-chart.mjs';
import { renderPage, renderTarballs } from './render-page.mjs';

/** Writes results as data, as pages and as a chart. */
export const writeResults = (results, folder) => {
  mkdirSync(folder, { recursive: true });
  const write = (name, content) => writeFileSync(join(folder, name), content);
  write('results.json', `${JSON.stringify(results, null, 2)}\n`);
  write('README.md', renderPage(results));
  write('tarballs.md', renderTarballs(results));
  write('chart.svg', renderChart(results));
};
