import type { Operation } from '../model/types.js';
import { compareOperations } from './compare-operations.js';
import type { CompareReach } from './compare-schemas.js';
import { joinSubject } from './finding.js';
import type { Releases } from './finding.js';
import { makeChange } from '../changes/make-change.js';
import type { OperationMatches, PlacedOperation } from './match-operations.js';
import { operationFinding, operationPointer } from './operation-finding.js';
import type { OperationFinding } from './operation-finding.js';
import type { OperationChangeKind } from '../changes/change-catalogue.js';
import type { SpecChange } from '../changes/spec-change.js';

/** What both halves of the differ work with. */
export interface DiffContext {
  readonly releases: Releases;
  readonly compare: CompareReach;
}

/** Lists what changes about operations: those that came, went, moved or were renamed, and what the others take and answer with. */
export function diffOperations(matches: OperationMatches, context: DiffContext): readonly SpecChange[] {
  return [
    ...matches.added.map((placed) => wholeChange('operation-added', placed, context)),
    ...matches.removed.map((placed) => wholeChange('operation-removed', placed, context)),
    ...matches.same.flatMap((match) => diffMatch(match, context)),
  ];
}

function diffMatch(
  { before, after }: OperationMatches['same'][number],
  context: DiffContext,
): readonly SpecChange[] {
  const pair = { before: before.operation, after: after.operation };
  const findings = [...compareNames(pair), ...compareOperations({ ...pair, ...context })];
  // What else changed about an operation that moved matters to those who follow it.
  const changes = findings.map((finding) => changeOf(finding, before, context));
  return before.area === after.area ? changes : [...changes, ...moveChanges(before, after, context)];
}

function compareNames({
  before,
  after,
}: {
  readonly before: Operation;
  readonly after: Operation;
}): readonly OperationFinding[] {
  if (before.operationId === after.operationId) return [];
  const names = { before: before.name, after: after.name };
  return [operationFinding('operation-renamed', operationPointer(after), names)];
}

function moveChanges(
  before: PlacedOperation,
  after: PlacedOperation,
  context: DiffContext,
): readonly SpecChange[] {
  const packages = { before: `@ld-rest/${before.area}`, after: `@ld-rest/${after.area}` };
  const pointer = operationPointer(after.operation);
  return [
    changeOf(operationFinding('operation-moved-out', pointer, packages), before, context),
    changeOf(operationFinding('operation-moved-in', pointer, packages), after, context),
  ];
}

function wholeChange(kind: OperationChangeKind, placed: PlacedOperation, context: DiffContext): SpecChange {
  const route = `${placed.operation.method.toUpperCase()} ${placed.operation.path}`;
  const sides = kind === 'operation-removed' ? { before: route } : { after: route };
  return changeOf(operationFinding(kind, operationPointer(placed.operation), sides), placed, context);
}

function changeOf(
  finding: OperationFinding,
  { area, operation }: PlacedOperation,
  { releases }: DiffContext,
): SpecChange {
  const { schemas: _, schemaSubject, alternative: __, ...facts } = finding;
  const schema = exportedName(finding, releases);
  const { name, operationId, method, path, stability } = operation;
  return makeChange({
    ...facts,
    area,
    operation: { name, operationId, method, path, stability },
    schema,
    site: schema === undefined ? finding.subject : joinSubject(schema, schemaSubject),
    stable: stability === 'stable',
  });
}

/** What is gone is known by the name of the schema that had it. */
function exportedName(
  { schemas, after: type }: Pick<OperationFinding, 'after' | 'schemas'>,
  { before, after }: Releases,
): string | undefined {
  if (!schemas) return undefined;
  const former = before.schemaNames.get(schemas.before) ?? schemas.before;
  const current = after.schemaNames.get(schemas.after) ?? schemas.after;
  return type === undefined ? former : current;
}
