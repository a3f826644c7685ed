import { ConfigurationError } from './errors.js';

/**
 * Returns the content type of a patch, which LaunchDarkly tells apart by nothing else.
 *
 * Instructions make a semantic patch; an array, `patch` or `merge` makes a JSON patch or merge patch. A prompt, which is
 * a string that happens to be called `instructions`, makes neither.
 * @throws {ConfigurationError} when the body is empty or mixes the forms.
 */
export function selectPatchType(body: unknown): string {
  const { instructions, patch = Array.isArray(body) ? body : undefined, merge } = Object(body);
  const forms = [instructions, patch, merge].filter((form) => typeof form === 'object');
  if (forms.length > 1 || Object.keys(Object(forms[0] ?? body)).length === 0) {
    throw new ConfigurationError('A patch holds one of instructions, patch and merge, and is not empty');
  }
  return `application/json${Array.isArray(instructions) ? '; domain-model=launchdarkly.semanticpatch' : ''}`;
}
