import type { Operation } from '../model/types.js';
import { operationFinding, operationPointer } from './operation-finding.js';
import type { OperationFinding, OperationPair } from './operation-finding.js';
import type { OperationChangeKind } from '../changes/change-catalogue.js';

/** Compares what an operation is, apart from the data that it takes and answers with. */
export function compareTraits(pair: OperationPair): readonly OperationFinding[] {
  return [
    ...compareRoute(pair),
    ...compareStability(pair),
    ...compareDocumentation(pair),
    ...compareService(pair),
    ...comparePaging(pair),
    ...comparePatchFormats(pair),
  ];
}

function compareRoute(pair: OperationPair): readonly OperationFinding[] {
  return traitFinding('operation-rerouted', pair, ({ method, path }) => `${method.toUpperCase()} ${path}`);
}

function compareStability({ before, after }: OperationPair): readonly OperationFinding[] {
  const pointer = operationPointer(after);
  const stability = after.stability === 'stable' ? 'operation-graduated' : 'operation-demoted';
  const deprecation = after.deprecated ? 'operation-deprecated' : 'operation-undeprecated';
  return [
    ...(before.stability === after.stability ? [] : [operationFinding(stability, pointer)]),
    ...(before.deprecated === after.deprecated ? [] : [operationFinding(deprecation, pointer)]),
  ];
}

/** The address of the documentation follows from tag and operationId: when one of them changes, that says it all. */
function compareDocumentation(pair: OperationPair): readonly OperationFinding[] {
  const retagged = traitFinding('operation-retagged', pair, ({ tag }) => tag);
  const moved = traitFinding('operation-redocumented', pair, ({ docs }) => docs ?? 'none');
  const reworded =
    pair.before.prose === pair.after.prose
      ? []
      : [operationFinding('operation-reworded', operationPointer(pair.after))];
  const renamed = pair.before.operationId !== pair.after.operationId;
  return [...retagged, ...(retagged.length > 0 || renamed ? [] : moved), ...reworded];
}

function compareService(pair: OperationPair): readonly OperationFinding[] {
  const { before, after } = pair;
  const waits = after.asynchronous ? 'operation-asynchronous' : 'operation-synchronous';
  return [
    ...traitFinding('operation-plans-changed', pair, describePlans),
    ...(before.asynchronous === after.asynchronous ? [] : [operationFinding(waits, operationPointer(after))]),
  ];
}

function describePlans({ plans, addOn }: Operation): string {
  if (plans.length === 0) return 'every plan';
  return `${addOn ? 'add-ons to ' : ''}the plans ${plans.join(', ')}`;
}

function comparePaging(pair: OperationPair): readonly OperationFinding[] {
  const retried = traitFinding('operation-retry-changed', pair, ({ readOnly }) =>
    readOnly ? 'read' : 'write',
  );
  return [...retried, ...traitFinding(pagingKind(pair), pair, describePaging)];
}

function pagingKind({ before, after }: OperationPair): OperationChangeKind {
  if (!before.paging) return 'paging-added';
  return after.paging ? 'paging-changed' : 'paging-removed';
}

function describePaging({ paging }: Operation): string {
  return paging ? `${paging.kind} over \`${paging.items}\`` : 'none';
}

function comparePatchFormats({ before, after }: OperationPair): readonly OperationFinding[] {
  const pointer = operationPointer(after);
  const added = after.patchFormats.filter((format) => !before.patchFormats.includes(format));
  const removed = before.patchFormats.filter((format) => !after.patchFormats.includes(format));
  return [
    ...added.map((format) => operationFinding('patch-format-added', pointer, { subject: format })),
    ...removed.map((format) => operationFinding('patch-format-removed', pointer, { subject: format })),
  ];
}

function traitFinding(
  kind: OperationChangeKind,
  { before, after }: OperationPair,
  describe: (operation: Operation) => string,
): readonly OperationFinding[] {
  const sides = { before: describe(before), after: describe(after) };
  return sides.before === sides.after ? [] : [operationFinding(kind, operationPointer(after), sides)];
}
