import type { Answer } from './answers/answer.js';
import { createAnswerer, type Answerer } from './answers/create-answerer.js';
import { createRateLimiter } from './answers/create-rate-limiter.js';
import { listsAttributes, refusalAnswer } from './answers/refusal-answer.js';
import type { Seeds } from './answers/seed.js';
import { checkCall, type AcceptedCall } from './checks/check-call.js';
import type { Tolerance } from './checks/tolerance.js';
import type { IncomingCall } from './checks/incoming-call.js';
import { buildRouter } from './contract/build-router.js';
import { openContract, type Contract } from './contract/open-contract.js';
import type { ContractOperation } from './contract/types.js';
import type { JsonObject } from './json.js';
import { createValidators } from './schema/create-validators.js';
import { findToken } from './state/areas/tokens.js';
import { createStatefulAnswerer } from './state/create-stateful-answerer.js';
import { startAccount } from './state/start-account.js';

/** What decides how requests are answered. */
export interface ResponderOptions {
  /** The contract, with the overlay applied. */
  readonly contract: JsonObject;
  /** The access token that is accepted. @default 'api-test-token' */
  readonly token?: string;
  /** What is let pass although the contract does not have it. @default nothing */
  readonly tolerate?: readonly Tolerance[];
  /** Keeps what is created, so that it can be read, listed, changed and deleted. @default false */
  readonly stateful?: boolean;
  /** Calls of one method and path that are accepted in ten seconds. @default no limit */
  readonly rateLimit?: number;
  /** Clock behind dates and rate limits, epoch ms. @default Date.now */
  readonly now?: () => number;
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
  const { answerCall, isKnownToken } = createAnswering(contract, options);
  const countCall = createCounter(options);
  const expectations = {
    isKnownToken,
    router,
    validators: createValidators(contract),
    tolerances: new Set(options.tolerate),
  };
  return async (incoming, id) => {
    const route = router(incoming.method, incoming.path);
    const operation = route.kind === 'found' ? route.operation : undefined;
    const refuse = (error: unknown): Answer => refusalAnswer(error, id, listsAttributes(contract, operation));
    let accepted: AcceptedCall | undefined;
    let counted: Answer['headers'];
    try {
      counted = countCall(operation);
      accepted = await checkCall(incoming, expectations);
      const answer = (await options.intercept?.(accepted)) ?? answerCall(accepted, incoming);
      return { accepted, answer: withHeaders(answer, counted) };
    } catch (error) {
      return { accepted, answer: withHeaders(refuse(error), counted) };
    }
  };
}

interface Answering {
  readonly answerCall: Answerer;
  readonly isKnownToken: (token: string) => boolean;
}

function createAnswering(contract: Contract, options: ResponderOptions): Answering {
  const { token = TEST_TOKEN, variant = 'full', seeds = {}, now: clock = Date.now } = options;
  const sampled = createAnswerer({ contract, variant, seeds });
  if (options.stateful !== true) return { answerCall: sampled, isKnownToken: (given) => given === token };
  const account = startAccount({ contract, token, clock });
  return {
    answerCall: createStatefulAnswerer(account, sampled),
    isKnownToken: (given) => findToken(account, given) !== undefined,
  };
}

type Counter = (operation: ContractOperation | undefined) => Answer['headers'];

function createCounter({ rateLimit, now = Date.now }: ResponderOptions): Counter {
  if (rateLimit === undefined) return () => undefined;
  const count = createRateLimiter(rateLimit, now);
  return (operation) =>
    operation === undefined ? undefined : count(`${operation.method} ${operation.path}`);
}

function withHeaders(answer: Answer, headers: Answer['headers']): Answer {
  return headers === undefined ? answer : { ...answer, headers: { ...headers, ...answer.headers } };
}
