import { measures, ours } from './measures.mjs';

const cellOf = ({ name, unit, base }, measured, peer) => {
  const value = measured[name][peer];
  if (value === undefined) return '';
  const text = base ? `${(value / measured[name][base]).toFixed(2)} · ${unit(value)}` : unit(value);
  return peer === bestOf(measured[name]) ? `**${text}**` : text;
};

/** The best of those who are compared; raw fetch is what they are compared with. */
const bestOf = (values) =>
  Object.entries(values)
    .filter(([peer]) => peer !== 'raw fetch')
    .toSorted(([, left], [, right]) => left - right)[0]?.[0];

const table = (header, rows) =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const numbers = ({ peers, measured }) =>
  table(
    ['', ...measures.map(({ name }) => name)],
    peers.map(({ name }) => [name, ...measures.map((measure) => cellOf(measure, measured, name))]),
  );

const behaviour = ({ peers, observed }) =>
  table(
    ['', ...Object.keys(observed)],
    peers.map(({ name }) => [name, ...Object.values(observed).map((outcomes) => outcomes[name])]),
  );

/** Where somebody else is better: one line a measure. */
const betterPeers = ({ measured }) =>
  measures
    .map(({ name, unit }) => {
      const better = Object.entries(measured[name])
        .filter(([peer, value]) => peer !== 'raw fetch' && value < measured[name][ours])
        .toSorted(([, left], [, right]) => left - right)
        .map(([peer, value]) => `${peer} (${unit(value)})`);
      return better.length > 0
        ? `- **${name}**, ours ${unit(measured[name][ours])}: ${better.join(', ')}`
        : `- **${name}**: nobody`;
    })
    .join('\n');

const versions = ({ peers }) =>
  peers
    .flatMap((peer) => Object.entries(peer.versions))
    .map(([name, version]) => `${name} ${version}`)
    .filter((line, index, all) => all.indexOf(line) === index)
    .toSorted()
    .join(', ');

/** Renders the page with the results. */
export const renderPage = (results) => `# Bench

\`npm run bench\` wrote this page. It installs the peers, lets each make the same three calls (get a flag, list flags, create a
flag), and measures them side by side in one run: medians, peers taking turns. Less is better.

![Bars of the most important measures](chart.svg)

${numbers(results)}

The number before the dot compares with raw fetch; with openapi-typescript where it is about generating. The best of each
column is bold. Compare the ratios, since the times depend on the machine. On one that has other work to do, completions of a
few milliseconds can differ by a factor of two between runs, and the rest by a tenth or two.

${measures.map(({ name, means }) => `- **${name}**: ${means}`).join('\n')}

## Where a peer is better

${betterPeers(results)}

Generators whose code you compile yourself bring nothing but that code: no retries, no rate limits, no paging. That is much of
what their bundles save, and what the next table shows.

## When things go wrong

Each client as it comes, without options.

${behaviour(results)}

## Machine and versions

${results.machine.processor}, ${results.machine.cores} cores, ${results.machine.platform}, Node ${results.machine.node.replace('v', '')}; generators that need it run on Node ${results.machine.newerNode.replace('v', '')}.
TypeScript ${results.machine.typescript.join(' and ')}.

${versions(results)}.
`;

/** Renders the table of what every package weighs. */
export const renderTarballs = ({ tarballs }) => `# What the packages weigh

\`npm run bench\` wrote this page. Sizes in kB: what npm downloads, and what it unpacks.

${table(
  ['package', 'tarball', 'unpacked', 'files'],
  tarballs.map(({ name, size, unpackedSize, files }) => [
    `\`${name}\``,
    (size / 1000).toFixed(1),
    (unpackedSize / 1000).toFixed(1),
    String(files),
  ]),
)}
`;
