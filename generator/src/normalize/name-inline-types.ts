import { upperFirst } from 'es-toolkit/string';
import { arrayOf, compact, isObject, objectEntries, objectOf, stringOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { changeOperations } from '../document/change-operations.js';
import { referenceTo } from '../document/schema-references.js';

/** Keeps a schema under a name like the one that is asked for; returns the reference to it. */
type NameSchema = (name: string, schema: JsonObject) => JsonObject;

/**
 * Gives a name to every type that operations declare inline as a parameter, a body or an answer, so that callers can name
 * it too. What is left inline is plain: references, scalars, and lists and unions of them.
 */
export function nameInlineTypes(contract: JsonObject): JsonObject {
  const components = objectOf(contract['components']);
  const schemas = new Map(Object.entries(objectOf(components['schemas'])));
  const nameSchema: NameSchema = (wanted, schema) => {
    const name = freeName(wanted, schemas);
    schemas.set(name, schema);
    return { $ref: referenceTo(name) };
  };
  const renamed = changeOperations(contract, (operation) => nameTypes(operation, nameSchema));
  return { ...renamed, components: { ...components, schemas: compact(schemas) } };
}

function nameTypes(operation: JsonObject, nameSchema: NameSchema): JsonObject {
  const stem = upperFirst(stringOf(operation['operationId']) ?? '');
  const { parameters, requestBody, responses } = operation;
  const named = arrayOf(parameters).map((parameter) =>
    nameAt(objectOf(parameter), `${stem}Parameter`, nameSchema),
  );
  const answers = objectEntries(responses).map(([status, response]) => {
    const succeeds = status.startsWith('2');
    return [status, succeeds ? nameContent(response, `${stem}Answer`, nameSchema) : response] as const;
  });
  return compact(
    Object.entries({
      ...operation,
      ...(parameters === undefined ? {} : { parameters: named }),
      ...(requestBody === undefined
        ? {}
        : { requestBody: nameContent(objectOf(requestBody), `${stem}Body`, nameSchema) }),
      ...(responses === undefined ? {} : { responses: compact(answers) }),
    }),
  );
}

/** Names the schema of the first media type, which is the one that clients use. */
function nameContent(holder: JsonObject, name: string, nameSchema: NameSchema): JsonObject {
  const [first, ...others] = objectEntries(holder['content']);
  if (!first) return holder;
  const [mediaType, media] = first;
  const content = compact([[mediaType, nameAt(media, name, nameSchema)], ...others]);
  return { ...holder, content };
}

function nameAt(holder: JsonObject, name: string, nameSchema: NameSchema): JsonObject {
  const { schema } = holder;
  return isObject(schema) && !isPlain(schema) ? { ...holder, schema: nameSchema(name, schema) } : holder;
}

function isPlain(schema: Json): boolean {
  const { $ref, allOf, anyOf, oneOf, type, items, properties, additionalProperties, ...rest } =
    objectOf(schema);
  if ($ref !== undefined) return true;
  const describesValues = Object.keys(objectOf(additionalProperties)).length > 0;
  if (allOf !== undefined || properties !== undefined || describesValues) return false;
  const alternatives = [...arrayOf(anyOf), ...arrayOf(oneOf)];
  if (alternatives.length > 0) return rest['nullable'] !== true && alternatives.every(isPlain);
  if (type === 'array') return items !== undefined && isPlain(items);
  return rest['enum'] === undefined || type === 'string';
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>, count = 2): string {
  if (!taken.has(name)) return name;
  return taken.has(`${name}${count}`) ? freeName(name, taken, count + 1) : `${name}${count}`;
}
