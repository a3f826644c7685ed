import { measures, ours } from './measures.mjs';

const shown = [
  'generate',
  'type check, TypeScript 7',
  'bundle',
  'import',
  'requests',
  'completions, TypeScript 7',
];
const [left, top, column, bar, row] = [240, 48, 128, 70, 24];

const style = `
    text { font: 12px system-ui, sans-serif; fill: #24292f }
    .title { font-weight: 600 }
    .value { fill: #57606a; font-size: 11px }
    rect { fill: #afb8c1 }
    .ours rect { fill: #405bff }
    .ours text { font-weight: 600 }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3 }
      .value { fill: #9198a1 }
      rect { fill: #484f58 }
      .ours rect { fill: #7b8dff }
    }`;

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Bars up to three times ours are drawn to scale; a longer one is cut off, which a gap shows. */
const barOf = (value, values, x, y) => {
  const longest = Math.min(Math.max(...Object.values(values)), values[ours] * 3);
  const width = Math.max(1, Math.round((Math.min(value, longest) / longest) * bar));
  const whole = `<rect x="${x}" y="${y}" width="${width}" height="14" rx="2"/>`;
  return value > longest
    ? `<rect x="${x}" y="${y}" width="${bar - 12}" height="14" rx="2"/><rect x="${x + bar - 8}" y="${y}" width="8" height="14" rx="2"/>`
    : whole;
};

const cell = ({ name, unit }, measured, peer, x, y) => {
  const value = measured[name][peer];
  if (value === undefined) return `<text class="value" x="${x}" y="${y + 11}">–</text>`;
  return `${barOf(value, measured[name], x, y)}<text class="value" x="${x + bar + 4}" y="${y + 11}">${unit(value)}</text>`;
};

/** Renders the most important measures as bars, a row a peer; it fits light and dark pages. */
export const renderChart = ({ peers, measured }) => {
  const columns = shown.map((name) => measures.find((measure) => measure.name === name));
  const titles = columns.map(
    ({ name }, index) =>
      `<text class="title" x="${left + index * column}" y="24">${escape(name.replace('TypeScript ', 'TS '))}</text>`,
  );
  const rows = peers.map(({ name }, index) => {
    const y = top + index * row;
    const cells = columns.map((measure, at) => cell(measure, measured, name, left + at * column, y));
    const text = `<text x="${left - 12}" y="${y + 11}" text-anchor="end">${escape(name)}</text>`;
    return `<g${name === ours ? ' class="ours"' : ''}>${text}${cells.join('')}</g>`;
  });
  const [width, height] = [left + shown.length * column, top + peers.length * row + 8];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
  <title id="title">What clients of the LaunchDarkly API cost; less is better</title>
  <style>${style}
  </style>
  ${[...titles, ...rows].join('\n  ')}
</svg>
`;
};
