import { readdirSync, readFileSync } from 'node:fs';

/** A generated package, as its `operations.json` describes it. */
export interface GeneratedArea {
  readonly slug: string;
  readonly operationIds: readonly string[];
}

const packages = new URL('../../packages/', import.meta.url);

/** Lists the generated packages and their operations. */
export function listGeneratedAreas(): readonly GeneratedArea[] {
  return readdirSync(packages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'runtime')
    .map(({ name: slug }) => ({ slug, operationIds: readOperationIds(slug) }))
    .filter(({ operationIds }) => operationIds.length > 0);
}

/** The name of the method that calls an operation. */
export function methodName(operationId: string): string {
  return operationId.charAt(0).toLowerCase() + operationId.slice(1);
}

function readOperationIds(slug: string): readonly string[] {
  try {
    const rows: readonly { readonly operationId: string }[] = JSON.parse(
      readFileSync(new URL(`${slug}/operations.json`, packages), 'utf8'),
    );
    return rows.map(({ operationId }) => operationId);
  } catch {
    return [];
  }
}
