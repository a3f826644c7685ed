import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isObject, listOf, objectOf } from '../catalog/json.js';
import type { JsonObject } from '../catalog/json.js';
import { nearestOf } from '../catalog/nearest-of.js';
import type { AgentPolicy, Effect, Limits, Statement } from './policy.js';
import { parseResource } from './resource.js';

/** What holds without a policy file: reads only. */
export const readsOnly: AgentPolicy = { reads: true, statements: [], limits: {}, hash: 'none' };

/**
 * Reads the policy of one agent from a policy file.
 * @throws {Error} when the file or the policy cannot be understood as it is written; nothing is skipped.
 */
export function readPolicy(path: string, agent: string): AgentPolicy {
  const text = readFileSync(path, 'utf8');
  const agents = objectOf(objectOf(parse(text, path))['agents']);
  const entry = Object.hasOwn(agents, agent) ? agents[agent] : undefined;
  if (!isObject(entry))
    throw new Error(
      `${path} has no policy for the agent "${agent}". ${nearestOf(agent, Object.keys(agents))}`,
    );
  requireKnown(entry, ['limits', 'reads', 'statements'], `${path}, agent "${agent}"`);
  const hash = createHash('sha256')
    .update(JSON.stringify([agent, entry]))
    .digest('hex');
  const statements = listOf(entry['statements']).map((statement, index) =>
    readStatement(statement, `${path}, rule ${index + 1}`),
  );
  return {
    reads: entry['reads'] === true,
    statements,
    limits: readLimits(objectOf(entry['limits']), path),
    hash,
  };
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is no JSON.`, { cause: error });
  }
}

function readStatement(value: unknown, place: string): Statement {
  if (!isObject(value)) throw new Error(`${place} is no object.`);
  requireKnown(value, ['actions', 'effect', 'notActions', 'notResources', 'operations', 'resources'], place);
  const texts = (name: string): readonly string[] | undefined =>
    value[name] === undefined ? undefined : readTexts(value[name], `${place}, ${name}`);
  const actions = texts('actions');
  const notActions = texts('notActions');
  const operations = texts('operations');
  const resources = texts('resources')?.map(parseResource);
  const notResources = texts('notResources')?.map(parseResource);
  if (
    operations
      ? (actions ?? notActions ?? resources ?? notResources)
      : !(actions ?? notActions) || !(resources ?? notResources)
  )
    throw new Error(
      `${place} needs "actions" or "notActions" with "resources" or "notResources", or "operations" alone.`,
    );
  if ((actions && notActions) || (resources && notResources))
    throw new Error(`${place} has a list and its opposite. Keep one of them.`);
  return {
    effect: readEffect(value['effect'], place),
    ...(actions && { actions }),
    ...(notActions && { notActions }),
    ...(resources && { resources }),
    ...(notResources && { notResources }),
    ...(operations && { operations }),
  };
}

function readEffect(value: unknown, place: string): Effect {
  if (value === 'allow' || value === 'approve' || value === 'ask' || value === 'deny') return value;
  throw new Error(`${place} has the effect ${JSON.stringify(value)}; expected allow, ask, approve or deny.`);
}

function readTexts(value: unknown, place: string): readonly string[] {
  const texts = listOf(value).filter((entry): entry is string => typeof entry === 'string' && entry !== '');
  if (!Array.isArray(value) || texts.length !== value.length || texts.length === 0)
    throw new Error(`${place} is no list of texts.`);
  return texts;
}

function readLimits(value: JsonObject, path: string): Limits {
  requireKnown(value, ['tokensPerAnswer', 'writesPerHour'], `${path}, limits`);
  const wrong = Object.entries(value).find(([, limit]) => !Number.isSafeInteger(limit) || Number(limit) < 0);
  if (wrong) throw new Error(`${path}, limits.${wrong[0]} is no count.`);
  return value;
}

function requireKnown(value: JsonObject, known: readonly string[], place: string): void {
  const stranger = Object.keys(value).find((name) => !known.includes(name));
  if (stranger !== undefined)
    throw new Error(`${place} has an unknown entry "${stranger}". ${nearestOf(stranger, known)}`);
}
