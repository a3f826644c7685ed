import { isObject, type JsonObject } from '../document/json.js';
import { pointerOf, quoteText } from '../document/place.js';
import type { Problem } from './problem.js';
import { resolvePointer } from '../document/resolve-pointer.js';
import type { DocumentObject } from '../document/walk-document.js';

/** Finds references that leave the document or lead to nothing, and schemas that are only themselves again. */
export function checkReferences(
  document: JsonObject,
  objects: readonly DocumentObject[],
): readonly Problem[] {
  const broken = objects.flatMap((object) => brokenReference(document, object));
  return broken.length > 0 ? broken : checkCycles(document, objects);
}

function brokenReference(document: JsonObject, { value, place }: DocumentObject): readonly Problem[] {
  const { $ref } = value;
  if ($ref === undefined || isObject($ref)) return [];
  const pointer = `${pointerOf(place)}/$ref`;
  if (typeof $ref !== 'string')
    return [{ pointer, message: `is ${quoteText($ref)}. Expected text such as "#/components/schemas/Flag"` }];
  if (!$ref.startsWith('#')) {
    return [
      {
        pointer,
        message: `refers to ${quoteText($ref)}, outside the document. Expected "#/…"; copy what it refers to into the document`,
      },
    ];
  }
  if (isObject(resolvePointer(document, $ref))) return [];
  return [
    {
      pointer,
      message: `refers to ${quoteText($ref)}, where there is nothing to refer to. Add it, or correct the reference`,
    },
  ];
}

/**
 * A schema on the way to itself through references and combinations alone never says what a value is; on the way through
 * lists it says so, but TypeScript cannot name it.
 */
function checkCycles(document: JsonObject, objects: readonly DocumentObject[]): readonly Problem[] {
  const settled = new Set<JsonObject>();
  const places = new Map(objects.map(({ value, place }) => [value, place]));
  return objects
    .flatMap(({ value }) => (settled.has(value) ? [] : findCircles(document, value, settled)))
    .map((schema) => ({
      pointer: pointerOf(places.get(schema)),
      message:
        'leads back to itself through references, combinations and lists alone ($ref, allOf, oneOf, anyOf, items). Describe the value in one of them',
    }));
}

interface Step {
  readonly schema: JsonObject;
  readonly next: JsonObject[];
}

/** Follows immediate references depth first; what it has seen is settled, so that all starts together are linear. */
function findCircles(
  document: JsonObject,
  start: JsonObject,
  settled: Set<JsonObject>,
): readonly JsonObject[] {
  const circles = new Set<JsonObject>();
  const path = new Set([start]);
  const steps: Step[] = [{ schema: start, next: immediate(document, start) }];
  for (let step = steps.at(-1); step; step = steps.at(-1)) {
    const schema = step.next.pop();
    if (!schema) {
      settled.add(step.schema);
      path.delete(step.schema);
      steps.pop();
    } else if (path.has(schema)) circles.add(schema);
    else if (!settled.has(schema)) {
      path.add(schema);
      steps.push({ schema, next: immediate(document, schema) });
    }
  }
  return [...circles];
}

function immediate(document: JsonObject, schema: JsonObject): JsonObject[] {
  const { $ref, allOf, oneOf, anyOf, items } = schema;
  const target = typeof $ref === 'string' ? [resolvePointer(document, $ref)] : [];
  const parts = [allOf, oneOf, anyOf].flatMap((list) => (Array.isArray(list) ? list : []));
  return [...target, ...parts, items].filter(isObject);
}
