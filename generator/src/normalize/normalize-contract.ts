import type { JsonObject } from '../document/json.js';
import { acceptSingleValues } from './accept-single-values.js';
import { dropHeaders } from './drop-headers.js';
import { nameInlineTypes } from './name-inline-types.js';
import { openEnums } from './open-enums.js';
import { separateRequests } from './separate-requests.js';
import { unwrapCombinations } from './unwrap-combinations.js';
import { typeAnsweredInstructions } from './patches/type-answered-instructions.js';
import { typePatchBodies } from './patches/type-patch-bodies.js';

/**
 * Brings a contract into the form in which patches are typed, requests and responses are typed apart, and every type that is
 * more than plain has a name.
 */
export function normalizeContract(contract: JsonObject): JsonObject {
  const plain = dropHeaders(unwrapCombinations(contract));
  const separate = openEnums(separateRequests(nameInlineTypes(typePatchBodies(plain))));
  return typeAnsweredInstructions(acceptSingleValues(separate));
}
