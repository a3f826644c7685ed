import type { ContractOperation } from './types.js';

/** What a request line leads to. */
export type Route =
  | {
      readonly kind: 'found';
      readonly operation: ContractOperation;
      readonly pathParameters: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'badEncoding' }
  | { readonly kind: 'noMethod'; readonly allowed: readonly string[] }
  | { readonly kind: 'noPath' };

/** Finds the operation behind a method and a path. */
export type Router = (method: string, path: string) => Route;

interface Template {
  readonly operation: ContractOperation;
  readonly segments: readonly string[];
}

/** Builds a router in which a literal segment wins over a template, from left to right. */
export function buildRouter(operations: readonly ContractOperation[]): Router {
  const templates = operations
    .map((operation): Template => ({ operation, segments: operation.path.split('/') }))
    .toSorted((left, right) => byLiteralFirst(left.segments, right.segments));
  return (method, path) => {
    const segments = path.split('/').map(decodeSegment);
    if (segments.includes(undefined)) return { kind: 'badEncoding' };
    const candidates = templates.filter((template) => matches(template.segments, segments));
    return chooseRoute({ candidates, method, segments });
  };
}

function chooseRoute(found: {
  readonly candidates: readonly Template[];
  readonly method: string;
  readonly segments: readonly (string | undefined)[];
}): Route {
  const { candidates, method, segments } = found;
  if (candidates.length === 0) return { kind: 'noPath' };
  const template = candidates.find(({ operation }) => operation.method === method);
  if (template === undefined) {
    const allowed = new Set(candidates.map(({ operation }) => operation.method));
    return { kind: 'noMethod', allowed: [...allowed].toSorted() };
  }
  const pairs = template.segments.flatMap((segment, index) =>
    isTemplate(segment) ? [[segment.slice(1, -1), segments[index] ?? ''] as const] : [],
  );
  return { kind: 'found', operation: template.operation, pathParameters: new Map(pairs) };
}

function matches(template: readonly string[], segments: readonly (string | undefined)[]): boolean {
  if (template.length !== segments.length) return false;
  return template.every((segment, index) =>
    isTemplate(segment) ? segments[index] !== '' : segment === segments[index],
  );
}

function byLiteralFirst(left: readonly string[], right: readonly string[]): number {
  return rank(left).localeCompare(rank(right));
}

function rank(segments: readonly string[]): string {
  return segments.map((segment) => (isTemplate(segment) ? '1' : '0')).join('');
}

function isTemplate(segment: string): boolean {
  return segment.startsWith('{');
}

// One segment at a time: a decoded slash belongs to its value and must not split the path.
function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
