import type { Route, Router } from '../contract/build-router.js';
import type { ContractOperation } from '../contract/types.js';
import type { Json } from '../json.js';
import type { Validators } from '../schema/create-validators.js';
import { checkContentType } from './check-content-type.js';
import { checkToken } from './check-token.js';
import { checkVersion } from './check-version.js';
import type { IncomingCall } from './incoming-call.js';
import { readBody } from './read-body.js';
import { readPathParameters, readQuery, type ParameterValues } from './read-parameters.js';
import { Refusal } from './refusal.js';
import type { Tolerance } from './tolerance.js';

/** A request that passed every check. */
export interface AcceptedCall {
  readonly operation: ContractOperation;
  readonly path: ParameterValues;
  readonly query: ParameterValues;
  readonly body: Json | undefined;
}

/** What the checks need to know. */
export interface Expectations {
  readonly isKnownToken: (token: string) => boolean;
  readonly router: Router;
  readonly validators: Validators;
  readonly tolerances: ReadonlySet<Tolerance>;
}

/** Checks a request in LaunchDarkly's order; throws a Refusal at the first thing that is wrong. */
export async function checkCall(
  call: IncomingCall,
  { isKnownToken, router, validators, tolerances }: Expectations,
): Promise<AcceptedCall> {
  checkToken(call.headers, isKnownToken);
  const { operation, pathParameters } = requireRoute(call, router(call.method, call.path));
  checkVersion(call.headers, operation, tolerances);
  const mediaType = checkContentType(call, operation);
  const path = readPathParameters(operation, pathParameters, validators.request);
  const query = readQuery(operation, call.query, validators.request);
  const validate = validators[tolerances.has('undeclared-properties') ? 'response' : 'request'];
  const unknownInstructions = tolerances.has('unknown-instructions');
  const body = await readBody(call, { operation, mediaType, validate, unknownInstructions });
  return { operation, path, query, body };
}

function requireRoute({ method, path }: IncomingCall, route: Route): Extract<Route, { kind: 'found' }> {
  switch (route.kind) {
    case 'found':
      return route;
    case 'noMethod':
      throw new Refusal(405, `${path} does not take ${method}.`, {
        headers: { allow: route.allowed.join(', ') },
      });
    case 'badEncoding':
      throw new Refusal(400, `${path} is not percent-encoded UTF-8.`);
    case 'noPath':
      throw new Refusal(404, `No operation has the path ${path}.`);
  }
}
