// How a changelog is written: one line for each change, and one for the packages that came with it, however many changes
// brought them. CommonJS, because changesets requires it.

/** Writes what a changeset says, without the commit, which a reader of a package has no use for. */
async function getReleaseLine({ summary }) {
  const [first, ...rest] = summary.split('\n').map((line) => line.trimEnd());
  return [`- ${first}`, ...rest.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
}

/** Writes which packages the new version needs; nothing when there is none. */
async function getDependencyReleaseLine(_changesets, updated) {
  const names = updated.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`);
  if (names.length < 2) return names.map((name) => `- Needs ${name} or newer.`).join('');
  return ['- Needs these versions or newer:', ...names.map((name) => `  - ${name}`)].join('\n');
}

module.exports = { getReleaseLine, getDependencyReleaseLine };
