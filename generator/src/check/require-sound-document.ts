import { SpecError } from '../errors.js';
import type { JsonObject } from '../document/json.js';
import { checkDocument } from './check-document.js';
import type { CheckOptions } from './check-document.js';
import { MAX_TOLD_PROBLEMS } from './limits.js';

/**
 * Requires that a document is one that clients can be made of.
 * @throws {SpecError} with the first problems and the number of all.
 */
export async function requireSoundDocument(
  document: JsonObject,
  name: string,
  options: CheckOptions = {},
): Promise<void> {
  const problems = await checkDocument(document, options);
  if (problems.length === 0) return;
  const told = problems.slice(0, MAX_TOLD_PROBLEMS).map(({ pointer, message }) => `  ${pointer} ${message}.`);
  const more = problems.length - told.length;
  throw new SpecError(
    [
      `${name} cannot be used: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
      ...told,
      ...(more > 0 ? [`  … and ${more} more.`] : []),
      'Correct the contract with an action in spec/overlay.yaml; a published document in a copy, and pull that with --from.',
    ].join('\n'),
  );
}
