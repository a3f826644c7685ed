import kebabCase from 'es-toolkit/compat/kebabCase';

/**
 * Finds the page of an operation below `https://launchdarkly.com/docs/api/`. LaunchDarkly builds it from the tag and the
 * operationId with lodash's kebabCase.
 */
export function liftDocsPage(tag: string, operationId: string): string {
  return `${kebabCase(tag)}/${kebabCase(operationId)}`;
}
