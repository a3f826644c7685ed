import type { JsonObject } from '../document/json.js';
import { nameInlineBodies } from './name-inline-bodies.js';
import { openEnums } from './open-enums.js';
import { separateRequests } from './separate-requests.js';
import { typePatchBodies } from './patches/type-patch-bodies.js';

/** Brings a contract into the form in which patches are typed, requests and responses are typed apart, and every object that is a body has a name. */
export function normalizeContract(contract: JsonObject): JsonObject {
  return openEnums(separateRequests(nameInlineBodies(typePatchBodies(contract))));
}
