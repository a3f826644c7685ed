import { arrayOf, compact, objectEntries, objectOf } from '../../../document/json.js';
import type { JsonObject } from '../../../document/json.js';
import { isParameterName } from './names.js';
import { readBullet } from './read-bullet.js';
import type { Bullet } from './read-bullet.js';
import type { DocumentedKind } from './read-kind.js';
import type { Block } from './read-markdown.js';
import { parameterOf } from './read-parameters.js';
import { typeOfProse } from '../types/type-of-prose.js';
import { typeSchema } from '../types/type-schema.js';

/** What an operation says of its body besides the instructions. */
export interface BodyEvidence {
  readonly description: string;
  /** What stands above the instructions. */
  readonly introduction: readonly Block[];
  /** The declared schema of the body, its reference followed. */
  readonly declared: JsonObject;
  readonly kinds: readonly DocumentedKind[];
}

/** The body around the instructions, and the formats that it can have. */
export interface PatchBody {
  readonly formats: readonly string[];
  readonly properties: JsonObject;
  readonly required: readonly string[];
}

/** Far more blocks than stand above any operation's instructions. */
const longest = 1_000;

const scalars = new Set(['boolean', 'integer', 'number', 'string']);

/** Reads which bodies an operation accepts, from its bullets, its declared schema and its examples. */
export function readBody(evidence: BodyEvidence): PatchBody {
  const bullets = bodyBullets(evidence.introduction);
  const declared = Object.hasOwn(objectOf(evidence.declared['properties']), 'instructions')
    ? evidence.declared
    : {};
  const required = [
    'instructions',
    ...bullets.flatMap(({ name, marker }) => (marker === 'required' ? [name] : [])),
    ...arrayOf(declared['required']).filter((name) => typeof name === 'string'),
  ];
  return {
    formats: readFormats(evidence),
    properties: compact([
      ['comment', { type: 'string' }],
      ['environmentKey', showsEnvironmentKey(evidence.kinds) ? { type: 'string' } : undefined],
      ...declaredProperties(declared),
      ...bullets.map((bullet) => [bullet.name, bulletSchema(bullet)] as const),
    ]),
    required: [...new Set(required)].toSorted(),
  };
}

function bodyBullets(introduction: readonly Block[]): readonly Bullet[] {
  const bullets = introduction
    .slice(0, longest)
    .flatMap((block) => (block.is === 'bullet' ? (readBullet(block.text) ?? []) : []));
  return bullets.filter(({ name, bracket }) => name !== 'instructions' && bracket !== '');
}

function bulletSchema(bullet: Bullet): JsonObject {
  return typeSchema(typeOfProse(parameterOf(bullet)));
}

function declaredProperties(declared: JsonObject): readonly (readonly [string, JsonObject])[] {
  return objectEntries(declared['properties'])
    .filter(([name, { type }]) => isParameterName(name) && typeof type === 'string' && scalars.has(type))
    .map(([name, { type }]) => [name, { type }]);
}

function showsEnvironmentKey(kinds: readonly DocumentedKind[]): boolean {
  return kinds.some(
    ({ group, believed }) =>
      group.includes('`environmentKey`') ||
      believed.some(({ body }) => Object.hasOwn(body, 'environmentKey')),
  );
}

function readFormats({ description, declared }: BodyEvidence): readonly string[] {
  const wrapped = Object.hasOwn(objectOf(declared['properties']), 'patch');
  return [
    ...(/\bjson patch\b/i.test(description) ? ['json-patch'] : []),
    ...(wrapped ? ['json-patch-with-comment'] : []),
    ...(/\bjson merge patch\b/i.test(description) ? ['merge-patch'] : []),
    'semantic-patch',
  ];
}
