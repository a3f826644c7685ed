import { kebabCase } from 'es-toolkit/compat';

/** Address of an operation's documentation page; LaunchDarkly builds it from tag and operationId with lodash's kebabCase. */
export function liftDocsPage(tag: string, operationId: string): string {
  return `https://launchdarkly.com/docs/api/${kebabCase(tag)}/${kebabCase(operationId)}`;
}
