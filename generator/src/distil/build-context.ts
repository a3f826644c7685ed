import { arrayOf, objectEntries, objectOf, stringOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import type { DistilContext } from './distil-context.js';
import { liftDocsPage } from './lift-docs-page.js';
import { betaTags } from './lift-stability.js';

/** What the caller decides of a context. */
export type DistilOptions = Pick<DistilContext, 'keepProse' | 'liftedSchemas' | 'semanticPatch'>;

/** Builds what the parts of the distiller need to know of a published document. */
export function buildContext(document: JsonObject, options: DistilOptions): DistilContext {
  const components = objectOf(document['components']);
  return {
    ...options,
    resolve: (value) => resolveComponent(value, components),
    betaTags: betaTags(document),
    tagTexts: tagTexts(document),
    operationsByPage: operationsByPage(document),
  };
}

function resolveComponent(value: Json | undefined, components: JsonObject): JsonObject {
  const reference = /^#\/components\/(\w+)\/(.+)$/.exec(stringOf(objectOf(value)['$ref']) ?? '');
  if (!reference) return objectOf(value);
  const [, section = '', name = ''] = reference;
  return objectOf(objectOf(components[section])[name]);
}

function tagTexts(document: JsonObject): ReadonlyMap<string, string> {
  const tags = arrayOf(document['tags']).map(objectOf);
  return new Map(tags.map((tag) => [stringOf(tag['name']) ?? '', stringOf(tag['description']) ?? '']));
}

function operationsByPage(document: JsonObject): ReadonlyMap<string, string> {
  const operations = objectEntries(document['paths']).flatMap(([, item]) => objectEntries(item));
  return new Map(
    operations.map(([, operation]) => {
      const operationId = stringOf(operation['operationId']) ?? '';
      return [liftDocsPage(stringOf(arrayOf(operation['tags'])[0]) ?? '', operationId), operationId];
    }),
  );
}
