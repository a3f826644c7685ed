import type { JsonObject } from '../../../../generator/src/document/json.js';
import { typePatchBodies } from '../../../../generator/src/normalize/patches/type-patch-bodies.js';
import { acceptorOf, bodyOf, instruction, patchContract } from './patch-contract.js';

export const launch = instruction('launch', 'from');
export const rename = instruction('rename', 'value');

/** What is lifted about an operation; `launch` needs an environment if it is named. */
export function lifted(facts: JsonObject = {}): JsonObject {
  return {
    formats: ['semantic-patch'],
    properties: { comment: { type: 'string' }, environmentKey: { type: 'string' } },
    required: ['instructions'],
    instructions: { launch, rename },
    ...facts,
  };
}

/** Types the bodies of a contract whose operation has such a patch. */
export function typed(facts: JsonObject, operation: JsonObject = {}, schemas: JsonObject = {}): JsonObject {
  return typePatchBodies(
    patchContract({ patchKite: { 'x-semantic-patch': lifted(facts), ...operation } }, schemas),
  );
}

/** Makes a judge of the bodies that the operation takes. */
export function accepts(contract: JsonObject): (body: unknown) => boolean {
  return acceptorOf(contract, bodyOf(contract, 'patchKite'));
}
