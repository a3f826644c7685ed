import type { JsonObject } from '../document/json.js';
import { quoteText } from '../document/place.js';
import type { Problem } from './problem.js';

/** Finds out whether a document is OpenAPI 3.0 at all. */
export function checkVersion(document: JsonObject): readonly Problem[] {
  const { openapi, swagger } = document;
  if (swagger !== undefined) {
    return [
      {
        pointer: '#/swagger',
        message: `is ${quoteText(swagger)}: a Swagger document. Expected OpenAPI 3.0; convert it first`,
      },
    ];
  }
  if (openapi === undefined) {
    return [
      {
        pointer: '#/openapi',
        message: 'is missing, so this is no OpenAPI document. Expected "openapi": "3.0.3"',
      },
    ];
  }
  if (typeof openapi === 'string' && /^3\.0\.\d{1,3}$/.test(openapi)) return [];
  return [
    {
      pointer: '#/openapi',
      message: `is ${quoteText(openapi)}. Expected OpenAPI 3.0 ("3.0.3"); convert the document first`,
    },
  ];
}
