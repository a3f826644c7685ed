import { SpecError } from '../../errors.js';
import { objectEntries, objectOf } from '../../document/json.js';
import type { Json, JsonObject } from '../../document/json.js';
import { changeOperations, operationsOf } from '../../document/change-operations.js';
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
  const operations = operationsOf(contract);
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
  const added = [...plans.values()].map((plan) => plan.schemas);
  checkNames(added, schemas);
  const typed: Record<string, Json | undefined> = Object.assign({}, schemas, ...added);
  // One after the other: two operations can embed instructions at two places of one schema.
  for (const operation of operations) Object.assign(typed, embedInstructions(operation, typed, extensionOf));
  const changed = changeOperations(contract, (operation) => {
    const plan = plans.get(operation['operationId']);
    return plan
      ? { ...operation, requestBody: plan.requestBody, 'x-patch-formats': plan.formats }
      : operation;
  });
  return { ...changed, components: { ...components, schemas: typed } };
}

/** A schema of the document may be changed, but not replaced by another of the same name; nor may a lifted one. */
function checkNames(added: readonly JsonObject[], schemas: JsonObject): void {
  const lifted = new Map<string, string>();
  for (const [name, schema] of added.flatMap(objectEntries)) {
    const text = JSON.stringify(schema);
    if ((lifted.get(name) ?? text) !== text) throw cannotName(name, 'the name of two different patches');
    lifted.set(name, text);
    const before = objectOf(schemas[name]);
    const kept = Object.keys(objectOf(before['properties'])).every((key) =>
      Object.hasOwn(objectOf(schema['properties']), key),
    );
    if (Object.hasOwn(schemas, name) && (!kept || before['properties'] === undefined)) {
      throw cannotName(name, 'a schema of the document and the name of a patch that was lifted out of it');
    }
  }
}

function cannotName(name: string, problem: string): SpecError {
  return new SpecError(
    `#/components/schemas/${name} is ${problem}. Rename what generator/src/normalize/patches/patch-names.ts makes.`,
  );
}
