import type { Answer } from './answers/answer.js';
import { createAnswerer } from './answers/create-answerer.js';
import { listsAttributes, refusalAnswer } from './answers/refusal-answer.js';
import type { Seeds } from './answers/seed.js';
import { checkCall, type AcceptedCall } from './checks/check-call.js';
import type { Tolerance } from './checks/tolerance.js';
import type { IncomingCall } from './checks/incoming-call.js';
import { buildRouter } from './contract/build-router.js';
import { openContract } from './contract/open-contract.js';
import type { JsonObject } from './json.js';
import { createValidators } from './schema/create-validators.js';

/** What decides how requests are answered. */
export interface ResponderOptions {
  /** The contract, with the overlay applied. */
  readonly contract: JsonObject;
  /** The access token that is accepted. @default 'api-test-token' */
  readonly token?: string;
  /** What is let pass although the contract does not have it. @default nothing */
  readonly tolerate?: readonly Tolerance[];
  /** Whether answers have everything that is declared or only what is required. @default 'full' */
  readonly variant?: 'full' | 'minimal';
  /** Collections that are longer than the one element they have otherwise. */
  readonly seeds?: Seeds;
  /** Answers an accepted call in the server's stead, to play a rate limit or a failure. */
  readonly intercept?: (call: AcceptedCall) => Answer | Promise<Answer | undefined> | undefined;
}

/** A request's answer; with what was understood, when it was accepted. */
export interface Outcome {
  readonly answer: Answer;
  readonly accepted: AcceptedCall | undefined;
}

/** The access token that the server accepts when none is given. */
export const TEST_TOKEN = 'api-test-token';

/** Creates the part of the server that knows nothing of sockets: a request in, an answer out. */
export function createResponder(
  options: ResponderOptions,
): (incoming: IncomingCall, id: string) => Promise<Outcome> {
  const contract = openContract(options.contract);
  const router = buildRouter(contract.operations);
  const expectations = {
    token: options.token ?? TEST_TOKEN,
    router,
    validators: createValidators(contract),
    tolerances: new Set(options.tolerate),
  };
  const answerCall = createAnswerer({
    contract,
    variant: options.variant ?? 'full',
    seeds: options.seeds ?? {},
  });
  return async (incoming, id) => {
    try {
      const accepted = await checkCall(incoming, expectations);
      return { accepted, answer: (await options.intercept?.(accepted)) ?? answerCall(accepted, incoming) };
    } catch (error) {
      const route = router(incoming.method, incoming.path);
      const operation = route.kind === 'found' ? route.operation : undefined;
      return { accepted: undefined, answer: refusalAnswer(error, id, listsAttributes(contract, operation)) };
    }
  };
}
