import { JSONPathEnvironment, JSONPathError, type JSONPathQuery } from 'json-p3';
import { SpecError } from '../errors.js';
import { LIMITS } from '../check/limits.js';
import type { OverlayAction } from './parse-overlay.js';

const environment = new JSONPathEnvironment({ maxRecursionDepth: LIMITS.depth });

/**
 * Compiles an action's target (RFC 9535).
 * @throws {SpecError} when it is no JSONPath.
 */
export function compileTarget({ name, target }: Pick<OverlayAction, 'name' | 'target'>): JSONPathQuery {
  try {
    return environment.compile(target);
  } catch (error) {
    if (!(error instanceof JSONPathError)) throw error;
    throw new SpecError(
      `${name} has a target that is no JSONPath: ${target} (${error.message}). Correct it.`,
      { cause: error },
    );
  }
}
