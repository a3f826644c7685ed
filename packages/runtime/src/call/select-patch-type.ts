import { ConfigurationError } from '../errors/launchdarkly-error.js';
import { fieldAt } from '../json/read-field.js';

/**
 * Returns the content type of a patch, which LaunchDarkly tells apart by nothing else.
 *
 * Instructions make a semantic patch; an array, `patch` or `merge` makes a JSON patch or merge patch. A prompt, which is
 * a string that happens to be called `instructions`, makes neither.
 * @throws {ConfigurationError} when the body is empty or mixes the forms.
 */
export function selectPatchType(body: unknown): string {
  const named = ['instructions', 'patch', 'merge'].map((name) => fieldAt(body, name));
  const forms = [...named, Array.isArray(body) && body].filter((form) => form && typeof form === 'object');
  const [form = body] = forms;
  if (forms.length > 1 || !form || Object.keys(form).length === 0) {
    throw new ConfigurationError('A patch holds one of instructions, patch and merge, and is not empty');
  }
  return `application/json${Array.isArray(named[0]) ? '; domain-model=launchdarkly.semanticpatch' : ''}`;
}
