import { Refusal } from '../../checks/refusal.js';
import { arrayOf, objectOf, textOf, type JsonObject } from '../../json.js';
import { stampChanged } from '../stamp.js';
import type { Changes, ChangeScope } from './change.js';

/** What is done to a thing by a semantic patch. */
export interface Patching {
  /** Instructions about the thing itself. */
  readonly whole: Changes;
  /** Instructions about what the thing does in one environment. */
  readonly environment?: Changes;
  /** Kinds that are in the contract; another one that was let in changes nothing. */
  readonly known: (kind: string) => boolean;
  readonly now: number;
  readonly scope: Omit<ChangeScope, 'variations'>;
}

/** Applies the instructions of a semantic patch, one after the other. */
export function applyInstructions(target: JsonObject, patch: JsonObject, patching: Patching): JsonObject {
  const instructions = arrayOf(patch['instructions']).map(objectOf);
  const changed = instructions.reduce(
    (before, instruction) => applyOne(before, instruction, { patch, patching }),
    target,
  );
  return instructions.some(({ kind }) => isAbout(patching.environment, kind))
    ? changeEnvironment(changed, patch, (environment) => stampChanged(environment, patching.now))
    : changed;
}

interface Source {
  readonly patch: JsonObject;
  readonly patching: Patching;
}

function applyOne(target: JsonObject, instruction: JsonObject, { patch, patching }: Source): JsonObject {
  const kind = textOf(instruction['kind']) ?? '';
  const scope: ChangeScope = { ...patching.scope, variations: arrayOf(target['variations']) };
  if (isAbout(patching.whole, kind)) return patching.whole[kind]?.(target, instruction, scope) ?? target;
  if (isAbout(patching.environment, kind))
    return changeEnvironment(
      target,
      patch,
      (environment) => patching.environment?.[kind]?.(environment, instruction, scope) ?? environment,
    );
  if (!patching.known(kind)) return target;
  throw new Refusal(
    501,
    `The stand-in does not carry out ${kind}. Teach it in test/server/src/state/changes.`,
  );
}

function isAbout(changes: Changes | undefined, kind: unknown): boolean {
  return changes !== undefined && typeof kind === 'string' && Object.hasOwn(changes, kind);
}

function changeEnvironment(
  target: JsonObject,
  { environmentKey }: JsonObject,
  change: (environment: JsonObject) => JsonObject,
): JsonObject {
  const key = textOf(environmentKey) ?? '';
  const environments = objectOf(target['environments']);
  if (!Object.hasOwn(environments, key)) throw new Refusal(404, `Unknown environmentKey "${key}".`);
  return { ...target, environments: { ...environments, [key]: change(objectOf(environments[key])) } };
}
