import { compact, objectEntries, objectOf } from '../document/json.js';
import type { JsonObject } from '../document/json.js';
import type { Area } from '../model/types.js';
import { exportedSchemas } from '../model/exported-schemas.js';
import { withoutExtensions } from '../document/without-extensions.js';

/** Cuts out the part of a contract that one area reaches: its operations and the schemas that these refer to. */
export function sliceArea(contract: JsonObject, area: Area): JsonObject {
  const schemas = objectOf(objectOf(contract['components'])['schemas']);
  const paths = slicePaths(objectOf(contract['paths']), area);
  const reached = exportedSchemas(area.operations);
  const kept = objectEntries(schemas).filter(([name]) => reached.has(name));
  return {
    openapi: '3.0.3',
    info: { title: area.title, version: '1' },
    paths,
    components: { schemas: compact(kept) },
  };
}

function slicePaths(paths: JsonObject, area: Area): JsonObject {
  const kept = new Map<string, JsonObject>();
  for (const { path, method } of area.operations) {
    kept.set(path, {
      ...kept.get(path),
      [method]: withoutExtensions(objectOf(objectOf(paths[path])[method])),
    });
  }
  return compact(kept);
}
