import type { Operation, PermissionNeed } from '../catalog/catalog.js';
import { isObject, listOf, objectOf } from '../catalog/json.js';
import type { JsonObject } from '../catalog/json.js';
import { parseResource } from './resource.js';
import type { Resource } from './resource.js';

/** One permission that a call needs. */
export interface Need {
  readonly action: string;
  readonly resource: Resource;
  /** The kind of the instruction that needs it. */
  readonly kind?: string;
  /** Stands in the body of another operation, which carries it out later. */
  readonly embedded?: true;
}

/** A call that has been checked against the catalogue. */
export interface CheckedCall {
  readonly operation: Operation;
  readonly args: JsonObject;
}

/** Lists every permission that a call needs; undefined where nobody knows. */
export function needsOf(
  { operation, args }: CheckedCall,
  operations: ReadonlyMap<string, Operation>,
): readonly Need[] | undefined {
  const { permission } = operation;
  if (!permission) return undefined;
  const [own, ...also] = permission.needs;
  const further = also.filter(({ when }) => when === undefined || args[when] !== undefined);
  return [
    ...(own ? ownNeeds({ operation, args }, own) : []),
    ...further.flatMap((need) => cross(need, args)),
    ...embeddedNeeds({ operation, args }, operations),
  ];
}

/** A semantic patch needs the action of each instruction; anything else all actions, since its paths are not judged. */
function ownNeeds({ operation, args }: CheckedCall, need: PermissionNeed): readonly Need[] {
  if (!operation.patches?.includes('semantic-patch')) return cross(need, args);
  const instructions = listOf(objectOf(args['body'])['instructions']);
  return instructions.flatMap((value) => instructionNeeds(value, operation, { args, need }));
}

function instructionNeeds(
  value: unknown,
  operation: Operation,
  { args, need }: { readonly args: JsonObject; readonly need: PermissionNeed },
): readonly Need[] {
  const kind = String(objectOf(value)['kind']);
  const action = operation.permission?.instructions?.[kind];
  const everywhere = operation.instructions?.[kind]?.everywhere === true;
  return cross({ ...need, actions: action === undefined ? need.actions : [action] }, args, everywhere).map(
    (found) => ({ ...found, kind }),
  );
}

function cross(
  { actions, resources }: PermissionNeed,
  args: JsonObject,
  everywhere = false,
): readonly Need[] {
  return resources.flatMap((template) => {
    const resource = fillResource(template, args).map((part) =>
      everywhere && part.kind === 'env' ? { ...part, key: '*' } : part,
    );
    return actions.map((action) => ({ action, resource }));
  });
}

/** Fills a template part by part, so that no key can add a part. What the call does not give stands for every one. */
function fillResource(template: string, args: JsonObject): Resource {
  const whole = /^\{(body\.\w+)\}$/.exec(template)?.[1];
  if (whole !== undefined) return parseNamed(String(valueAt(args, whole)));
  return template.split(':').map((part) => {
    const [kind = '', key = '*'] = part.split('/');
    const name = /^\{(.+)\}$/.exec(key)?.[1];
    const value = name === undefined ? key : valueAt(args, name);
    return { kind, key: typeof value === 'string' || typeof value === 'number' ? String(value) : '*' };
  });
}

/** A resource in the body of a call: it names one thing, so a star in it would only slip past a rule. */
function parseNamed(text: string): Resource {
  if (text.includes('*')) throw new Error(`"${text.slice(0, 60)}" holds a star. Name one resource.`);
  return parseResource(text);
}

function valueAt(args: JsonObject, path: string): unknown {
  return path
    .split('.')
    .reduce(
      (value: unknown, step) => (isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined),
      args,
    );
}

/** Instructions that a body carries for later: those of approval requests, workflows, triggers and scheduled changes. */
function embeddedNeeds(
  { operation, args }: CheckedCall,
  operations: ReadonlyMap<string, Operation>,
): readonly Need[] {
  return (operation.embeds ?? []).flatMap(({ at, operations: targets }) =>
    instructionsAt(args['body'], at).flatMap((value) => {
      const kind = String(objectOf(value)['kind']);
      const known = targets.flatMap((id) => operations.get(id) ?? []);
      const { resourceId } = objectOf(args['body']);
      const subject = typeof resourceId === 'string' ? resourceId : '';
      return known
        .filter(({ instructions = {} }) => Object.hasOwn(instructions, kind))
        .flatMap((target) => targetNeeds(value, target, { args, subject }))
        .map((need) => ({ ...need, embedded: true as const }));
    }),
  );
}

function targetNeeds(
  value: unknown,
  target: Operation,
  { args, subject }: { readonly args: JsonObject; readonly subject: string },
): readonly Need[] {
  const [need] = target.permission?.needs ?? [];
  if (!need) return [];
  const inBody = { environmentKey: args['environmentKey'], ...objectOf(args['body']) };
  const needs = instructionNeeds(value, target, { args: { ...args, body: inBody }, need });
  if (subject === '') return needs;
  // The body names the resource itself; only the patch of that kind of resource can be meant.
  const named = parseNamed(subject);
  const last = named.at(-1)?.kind;
  const everywhere = target.instructions?.[String(objectOf(value)['kind'])]?.everywhere === true;
  return needs
    .filter(({ resource }) => resource.at(-1)?.kind === last)
    .map((found) => ({ ...found, resource: narrowTo(named, found.resource, everywhere) }));
}

/** Fills the keys that the template leaves open, but not the environment of what changes all of them. */
function narrowTo(named: Resource, template: Resource, everywhere: boolean): Resource {
  return template.map(({ kind }) => {
    const key = named.find((part) => part.kind === kind)?.key ?? '*';
    return { kind, key: everywhere && kind === 'env' ? '*' : key };
  });
}

function instructionsAt(value: unknown, [step, ...steps]: readonly string[]): readonly unknown[] {
  if (step === undefined) return listOf(value);
  if (step === '*') return listOf(value).flatMap((entry) => instructionsAt(entry, steps));
  return instructionsAt(objectOf(value)[step], steps);
}
