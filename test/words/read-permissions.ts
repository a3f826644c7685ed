import { fileURLToPath } from 'node:url';
import {
  arrayOf,
  objectEntries,
  objectOf,
  stringOf,
  type Json,
  type JsonObject,
} from '../../generator/src/document/json.js';
import { readDocument } from '../../generator/src/load/read-document.js';

/** Actions on resources that an operation needs together. */
export interface Need {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** A query parameter without which this is not needed. */
  readonly when: string | undefined;
}

/** What spec/permissions.yaml says of an operation. */
export interface Permission {
  readonly operationId: string;
  /** What the operation is about first, then what else it touches. */
  readonly needs: readonly [Need, ...Need[]];
  readonly instructions: JsonObject;
  /** The row as it is written. */
  readonly row: JsonObject;
}

/** The facts of spec/permissions.yaml. */
export interface Permissions {
  readonly operations: readonly Permission[];
  readonly sources: JsonObject;
  readonly withoutAction: readonly string[];
  readonly unknown: { readonly operations: readonly string[]; readonly instructions: JsonObject };
}

/** Reads the permissions of the repository. */
export async function readPermissions(): Promise<Permissions> {
  const path = fileURLToPath(new URL('../../spec/permissions.yaml', import.meta.url));
  const document = await readDocument(path);
  const unknown = objectOf(document['unknown']);
  return {
    operations: objectEntries(document['operations']).map(([operationId, row]) => ({
      operationId,
      needs: [readNeed(row), ...arrayOf(row['also']).map((entry) => readNeed(objectOf(entry)))],
      instructions: objectOf(row['instructions']),
      row,
    })),
    sources: objectOf(document['sources']),
    withoutAction: textsOf(document['withoutAction']),
    unknown: {
      operations: textsOf(unknown['operations']),
      instructions: objectOf(unknown['instructions']),
    },
  };
}

/** Narrows a list to its texts; a text alone is a list of one. */
export function textsOf(value: Json | undefined): readonly string[] {
  return (typeof value === 'string' ? [value] : arrayOf(value)).flatMap((entry) => stringOf(entry) ?? []);
}

function readNeed(row: JsonObject): Need {
  return {
    actions: textsOf(row['actions']),
    resources: textsOf(row['resource']),
    when: stringOf(row['when']),
  };
}
