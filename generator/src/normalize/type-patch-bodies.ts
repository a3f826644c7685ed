import { SpecError } from '../errors.js';
import { objectEntries, objectOf, stringOf } from '../json.js';
import type { JsonObject } from '../json.js';
import { changeOperations } from './change-operations.js';
import { embedInstructions } from './embed-instructions.js';
import { planPatchBody } from './plan-patch-body.js';

/**
 * Gives the body of every operation that takes patches the type of all the forms that it takes, and types the instructions
 * that other bodies embed.
 * @throws {SpecError} when the document has a schema of the name of a new one.
 */
export function typePatchBodies(contract: JsonObject): JsonObject {
  const components = objectOf(contract['components']);
  const schemas = objectOf(components['schemas']);
  const operations = objectEntries(contract['paths']).flatMap(([, item]) =>
    objectEntries(item).map(([, entry]) => entry),
  );
  const plans = new Map(
    operations.flatMap((operation) => {
      const plan = planPatchBody(operation, schemas);
      return plan ? [[operation['operationId'], plan] as const] : [];
    }),
  );
  const extensions = new Map(
    operations.map(({ operationId, ...rest }) => [operationId, objectOf(rest['x-semantic-patch'])]),
  );
  const extensionOf = (operationId: string): JsonObject => extensions.get(operationId) ?? {};
  const embedded = operations.map((operation) => embedInstructions(operation, schemas, extensionOf));
  const added = [...plans.values()].map((plan) => plan.schemas);
  checkNames(added, schemas);
  const changed = changeOperations(contract, (operation) => {
    const plan = plans.get(operation['operationId']);
    return plan
      ? { ...operation, requestBody: plan.requestBody, 'x-patch-formats': plan.formats }
      : operation;
  });
  return {
    ...changed,
    components: { ...components, schemas: Object.assign({}, schemas, ...added, ...embedded) },
  };
}

/** A schema of the document may be changed, but not replaced by another of the same name. */
function checkNames(added: readonly JsonObject[], schemas: JsonObject): void {
  for (const [name, schema] of added.flatMap(objectEntries)) {
    const before = objectOf(schemas[name]);
    const kept = Object.keys(objectOf(before['properties'])).every((key) =>
      Object.hasOwn(objectOf(schema['properties']), key),
    );
    if (Object.hasOwn(schemas, name) && (!kept || before['properties'] === undefined)) {
      throw new SpecError(
        `#/components/schemas/${stringOf(name)} is a schema of the document and the name of a patch that was lifted out of it. ` +
          'Rename what generator/src/normalize/patch-names.ts makes.',
      );
    }
  }
}
