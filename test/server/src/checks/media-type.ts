/** A parsed `Content-Type`. */
export interface MediaType {
  /** In lower case: `application/json`. */
  readonly essence: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** The value of the `domain-model` parameter that marks a semantic patch. */
export const SEMANTIC_PATCH_MODEL = 'launchdarkly.semanticpatch';

/** Parses a `Content-Type` header. */
export function parseMediaType(header: string | undefined): MediaType {
  const [essence = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim());
  return { essence: essence.toLowerCase(), parameters: new Map(parameters.map(splitParameter)) };
}

function splitParameter(parameter: string): readonly [string, string] {
  const at = parameter.indexOf('=');
  return at < 0
    ? [parameter.toLowerCase(), '']
    : [parameter.slice(0, at).toLowerCase(), parameter.slice(at + 1).replace(/^"(.*)"$/, '$1')];
}
