import { once } from 'es-toolkit/function';
import type { JsonObject } from '../document/json.js';
import { quoteText, withoutControls } from '../document/place.js';
import type { Problem } from './problem.js';

interface Violation {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Loaded when needed, since most runs of the program need no validator, and once, since it compiles a schema for 50 ms. */
const openValidator = once(async () => {
  const { Validator } = await import('@seriousme/openapi-schema-validator');
  return new Validator();
});

/** Finds violations of the OpenAPI 3.0 schema. */
export async function checkSchema(document: JsonObject): Promise<readonly Problem[]> {
  const validator = await openValidator();
  const { errors } = await validator.validate({ ...document });
  // Text is about references, which the library also sees in data; checkReferences has looked at them already.
  return typeof errors === 'string' ? [] : describeViolations(errors ?? []);
}

/** The schema is built of alternatives, each of which complains: the deepest complaints are of the one that was meant. */
function describeViolations(violations: readonly Violation[]): readonly Problem[] {
  const telling = violations.filter(
    ({ keyword, params }) => keyword !== 'oneOf' && params['missingProperty'] !== '$ref',
  );
  const depth = telling.reduce((most, violation) => Math.max(most, depthOf(violation)), 0);
  const messages = new Map<string, Set<string>>();
  for (const violation of telling.length > 0 ? telling : violations) {
    if (telling.length > 0 && depthOf(violation) < depth) continue;
    const known = messages.get(violation.instancePath) ?? new Set();
    messages.set(violation.instancePath, known.add(describe(violation)));
  }
  return [...messages].map(([path, texts]) => ({
    pointer: `#${withoutControls(path.slice(0, 500))}`,
    message: `is not OpenAPI 3.0: ${[...texts].join('; or ')}. Correct it`,
  }));
}

function depthOf({ instancePath }: Violation): number {
  return instancePath.split('/').length;
}

function describe({ message, params }: Violation): string {
  const name = params['additionalProperty'] ?? params['allowedValues'];
  return name === undefined ? (message ?? 'it breaks a rule') : `${message} (${quoteText(name)})`;
}
