import { existsSync, readFileSync, readdirSync } from 'node:fs';

const packages = new URL('../../packages/', import.meta.url);

/** Opens the built client of every generated package; returns the methods by operationId. */
export async function openMethods(connection) {
  const areas = await Promise.all(
    readdirSync(packages)
      .filter(isGenerated)
      .map((slug) => openArea(slug, connection)),
  );
  return new Map(areas.flat());
}

function isGenerated(slug) {
  return existsSync(new URL(`${slug}/operations.json`, packages));
}

async function openArea(slug, connection) {
  const exports = await import(new URL(`${slug}/dist/index.js`, packages));
  const [, factory] = Object.entries(exports).find(([name]) => /^create\w+Client$/.test(name));
  const client = factory(connection);
  const rows = JSON.parse(readFileSync(new URL(`${slug}/operations.json`, packages), 'utf8'));
  return rows.map(({ operationId }) => {
    const name = operationId.charAt(0).toLowerCase() + operationId.slice(1);
    return [operationId, (input) => client[name](input)];
  });
}
