import { isObject, objectOf, type JsonObject } from '../document/json.js';
import { below, pointerOf, quoteText } from '../document/place.js';
import type { Problem } from './problem.js';
import { hasControls, isObjectName } from './reserved-names.js';
import type { DocumentObject } from '../document/walk-document.js';

const COMPONENT = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

/** Finds names of components and properties that cannot stand in code. */
export function checkNames(document: JsonObject, objects: readonly DocumentObject[]): readonly Problem[] {
  return [...componentProblems(document), ...objects.flatMap(propertyProblems)];
}

function componentProblems(document: JsonObject): readonly Problem[] {
  return Object.entries(objectOf(document['components'])).flatMap(([kind, components]) =>
    Object.keys(objectOf(components))
      .filter((name) => !COMPONENT.test(name) || isObjectName(name))
      .map((name) => ({
        pointer: pointerOf(below(undefined, 'components', kind, name)),
        message: `is named ${quoteText(name)}. Expected a letter and then letters, digits, "_", "." or "-", and no name of every JavaScript object. Rename it`,
      })),
  );
}

function propertyProblems({ value, place }: DocumentObject): readonly Problem[] {
  const { properties } = value;
  if (!isObject(properties)) return [];
  return Object.keys(properties)
    .filter((name) => name === '' || hasControls(name))
    .map((name) => ({
      pointer: pointerOf(below(place, 'properties', name)),
      message: `is named ${quoteText(name)}. Expected text without control characters and line separators. Rename it`,
    }));
}
