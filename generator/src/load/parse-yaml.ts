import { Composer, type Document, isScalar, Parser, visit } from 'yaml';
import { SpecError } from '../errors.js';
import type { Json } from '../document/json.js';
import { checkYamlTokens } from './check-yaml-tokens.js';
import { printable } from './printable.js';
import { describePlace } from './text-place.js';

/** An alias may multiply what it stands for this often; a document that needs more is an attack. */
const MAX_ALIASES = 100;

/** Parses one YAML 1.2 document of JSON data: no custom tags, no duplicate keys, aliases within bounds. */
export function parseYaml(text: string, name: string): Json {
  const fail = (message: string, index: number): never => {
    throw new SpecError(
      `${name} is not YAML that can be used: ${printable(message)} (${describePlace(text, index)}).`,
    );
  };
  const tokens = [...new Parser().parse(text)];
  checkYamlTokens(tokens, fail);
  const document = composeDocument(tokens, fail);
  checkNodes(document, fail);
  return toJson(document, name);
}

type Fail = (message: string, index: number) => never;

function composeDocument(tokens: Parameters<Composer['compose']>[0], fail: Fail): Document.Parsed {
  // The composer compares every key with every other; checkNodes does it in linear time.
  const composer = new Composer({
    schema: 'core',
    resolveKnownTags: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  const [document, second] = [...composer.compose(tokens, true)];
  if (!document) return fail('it is empty', 0);
  if (second) return fail('it holds more than one document', second.range[0]);
  const [problem] = [...document.errors, ...document.warnings];
  return problem ? fail(firstLine(problem.message), problem.pos[0]) : document;
}

function checkNodes(document: Document.Parsed, fail: Fail): void {
  visit(document, {
    Map: (_, node) => checkKeys(node.items, fail),
    Scalar: (_, node) => {
      if (!isJsonScalar(node.value)) fail('it holds a value that JSON has not', startOf(node));
    },
  });
}

function checkKeys(pairs: readonly { readonly key: unknown }[], fail: Fail): void {
  const seen = new Set<string>();
  for (const { key } of pairs) {
    const text = isScalar(key) ? String(key.value) : '';
    if (seen.has(text))
      fail(`the key ${JSON.stringify(text.slice(0, 80))} stands twice in one map. Remove one`, startOf(key));
    seen.add(text);
  }
}

function isJsonScalar(value: unknown): boolean {
  return typeof value === 'number'
    ? Number.isFinite(value)
    : ['string', 'boolean'].includes(typeof value) || value === null;
}

function startOf(node: unknown): number {
  return isScalar(node) ? (node.range?.[0] ?? 0) : 0;
}

function toJson(document: Document.Parsed, name: string): Json {
  try {
    const value: Json = document.toJS({ maxAliasCount: MAX_ALIASES });
    return value;
  } catch (error) {
    const reason = error instanceof Error ? firstLine(error.message) : 'unknown reason';
    throw new SpecError(`${name} is not YAML that can be used: its aliases cannot be resolved (${reason}).`);
  }
}

function firstLine(message: string): string {
  return message
    .split('\n', 1)
    .join('')
    .replace(/ at line \d+, column \d+:?$/, '');
}
