import { SpecError } from '../errors.js';
import { byCodeUnit, isObject, type Json } from '../document/json.js';
import { handWritten } from '../model/hand-written.js';
import { parseDocument } from '../load/parse-document.js';
import { readText } from '../load/read-text.js';

/** One area as the repository defines it. */
export interface AreaDefinition {
  /** Names the package and its folder. */
  readonly slug: string;
  readonly title: string;
  /** The tags whose operations belong here. */
  readonly tags: readonly string[];
  /** The operationIds that belong here whatever their tag. */
  readonly operations: readonly string[];
  /** Set by `spec:update` on an area that it made for a new tag; a person takes the mark away with the review. */
  readonly proposed?: true;
}

/** No dot and no slash, so that no slug leaves the packages folder. */
const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const FIELDS = new Set(['title', 'tags', 'operations', 'new']);

/** Reads the areas of a file, sorted by slug. */
export async function readAreas(path: string): Promise<readonly AreaDefinition[]> {
  return parseAreas(await readText(path), path);
}

/**
 * Parses the areas, an object from slug to title, tags and pinned operations.
 * @throws {SpecError} naming every line to correct.
 */
export function parseAreas(text: string, name: string): readonly AreaDefinition[] {
  const entries = Object.entries(parseDocument(text, name));
  const problems = [...entries.flatMap(([slug, entry]) => areaProblems(slug, entry)), ...repeats(entries)];
  if (problems.length > 0) throw new SpecError(problems.map((problem) => `${name}: ${problem}`).join('\n'));
  return entries
    .map(([slug, entry]) => defineArea(slug, entry))
    .toSorted((a, b) => byCodeUnit(a.slug, b.slug));
}

function defineArea(slug: string, entry: Json | undefined): AreaDefinition {
  const { title, tags, operations, new: proposed } = isObject(entry) ? entry : {};
  return {
    slug,
    title: typeof title === 'string' ? title : slug,
    tags: texts(tags),
    operations: texts(operations),
    ...(proposed === true ? { proposed } : {}),
  };
}

function areaProblems(slug: string, entry: Json | undefined): readonly string[] {
  const area = JSON.stringify(slug.slice(0, 80));
  if (!isObject(entry)) return [`${area} is no object. Expected { "title": "…", "tags": ["…"] }.`];
  const unknown = Object.keys(entry).filter((key) => !FIELDS.has(key));
  return [
    ...(SLUG.test(slug) && slug.length <= 100
      ? []
      : [`${area} cannot name a package. Expected words like "feature-flags".`]),
    ...(handWritten.has(slug) ? [`${area} is the name of a hand-written package. Choose another.`] : []),
    ...(isName(entry.title) ? [] : [`${area} has no "title". Add it: "title": "Feature flags".`]),
    ...(isNameList(entry.tags) ? [] : [`${area} has no list of "tags". Add it: "tags": ["Feature flags"].`]),
    ...(entry.operations === undefined || isNameList(entry.operations)
      ? []
      : [`"operations" of ${area} is no list of operationIds.`]),
    ...(entry.new === undefined || entry.new === true ? [] : [`"new" of ${area} is not true. Remove it.`]),
    ...unknown.map(
      (key) => `${area} has an unknown field ${JSON.stringify(key)}. Expected title, tags, operations, new.`,
    ),
  ];
}

function repeats(entries: readonly (readonly [string, Json | undefined])[]): readonly string[] {
  return ['tags', 'operations'].flatMap((field) => {
    const owners = new Map<string, string>();
    return entries.flatMap(([slug, entry]) =>
      texts(isObject(entry) ? entry[field] : undefined).flatMap((value) => {
        const owner = owners.get(value);
        owners.set(value, slug);
        return owner === undefined
          ? []
          : [
              `${JSON.stringify(value)} stands in "${field}" of ${JSON.stringify(owner)} and again of ${JSON.stringify(slug)}. Remove one.`,
            ];
      }),
    );
  });
}

function isName(value: Json | undefined): boolean {
  // No control character: a title stands in comments, README and package.json.
  return (
    typeof value === 'string' &&
    value.trim() !== '' &&
    value.length <= 200 &&
    !/[\p{Cc}\u2028\u2029]/u.test(value)
  );
}

function isNameList(value: Json | undefined): boolean {
  return Array.isArray(value) && value.every(isName);
}

function texts(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
