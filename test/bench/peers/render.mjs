// Renders results that have been measured: node test/bench/peers/render.mjs [results.json] [folder]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './own-packages.mjs';
import { writeResults } from './write-results.mjs';

const bench = join(root, 'docs/bench');
const [, , file = join(bench, 'results.json'), folder = bench] = process.argv;

writeResults(JSON.parse(readFileSync(file, 'utf8')), folder);
