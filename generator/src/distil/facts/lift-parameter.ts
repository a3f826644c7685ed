import { compact } from '../../document/json.js';
import type { JsonObject } from '../../document/json.js';
import { liftPageSize } from '../lift-page-size.js';
import { liftDefault } from './lift-default.js';
import { liftFilter } from './lift-filter.js';
import { liftSuccessor } from './lift-successor.js';
import { liftUnit } from './lift-time.js';
import { liftExpand, liftSort, liftValues } from './lift-values.js';
import type { LiftedFacts, ParameterEvidence } from './parameter-evidence.js';

/** Lifts all that texts tell of a parameter. */
export function liftParameter(evidence: ParameterEvidence): LiftedFacts {
  const { name, schema, text, example } = evidence;
  const own = liftByName(evidence);
  const time = isTime(schema) ? liftUnit(text, example) : { unit: undefined, open: undefined };
  const successor = liftSuccessor(text);
  return {
    facts: compact([
      ...Object.entries(own.facts),
      ...Object.entries(liftSize(name, schema, text)),
      ['x-repeatable', schema['type'] !== 'array' && isRepeatable(evidence) ? true : undefined],
      ['x-successor', successor],
      ['x-unit', time.unit],
    ]),
    open: [...own.open, ...(time.open === undefined ? [] : [time.open])],
  };
}

function liftByName(evidence: ParameterEvidence): LiftedFacts {
  switch (evidence.name) {
    case 'expand':
      return liftExpand(evidence);
    case 'filter':
      return liftFilter(evidence);
    case 'sort':
      return liftSort(evidence);
    default:
      return liftValues(evidence);
  }
}

/** The page size stands for itself; of other parameters the default is a fact, and of numbers the largest value. */
function liftSize(name: string, schema: JsonObject, text: string): JsonObject {
  if (name === 'limit') return compact([['x-page-size', liftPageSize(text)]]);
  const [, maximum] = /\bmax(?:imum)?:? (?:is )?(\d{1,9})\b/i.exec(text.slice(0, longest)) ?? [];
  return compact([
    ['x-default', schema['default'] === undefined ? liftDefault(schema, text) : undefined],
    ['x-maximum', schema['type'] === 'integer' && maximum !== undefined ? Number(maximum) : undefined],
  ]);
}

function isTime({ type }: JsonObject): boolean {
  return type === 'integer' || type === 'number' || type === 'string';
}

/** Told by the parameter itself, or by the operation: "one or multiple environments with the `env` parameter". */
function isRepeatable({ name, text, description }: ParameterEvidence): boolean {
  if (/\bspecified multiple times\b/i.test(text)) return true;
  const told = description.slice(0, longest);
  return (
    [...told.matchAll(/\bone or multiple [^.`]{0,60}`(\w+)` (?:query )?parameter/gi)].some(
      ([, named]) => named === name,
    ) || [...told.matchAll(/\bmultiple `(\w+)` values\b/gi)].some(([, named]) => named === name)
  );
}

const longest = 50_000;
