import { joinSubject } from '../../generator/src/release/finding.js';
import type { SpecChange } from '../../generator/src/release/spec-change.js';
import type { Diagnostic } from './compile.js';
import type { Line, Probe } from './probe.js';

/** The lines of each consumer, by its file. */
export type Consumers = ReadonlyMap<string, readonly Line[]>;

/** A complaint of the compiler and the place that it is about. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  readonly probe: Probe;
}

/** Finds the places that the compiler complains about; one complaint can name several missing properties. */
export function findPlaces(diagnostics: readonly Diagnostic[], consumers: Consumers): readonly Finding[] {
  return diagnostics.flatMap((diagnostic) => {
    const probe = consumers.get(diagnostic.file)?.[diagnostic.line - 1]?.probe;
    if (!probe)
      throw new Error(`${diagnostic.file}:${diagnostic.line} is in no consumer: ${diagnostic.message}`);
    const missing = missingProperties(diagnostic.message);
    if (missing.length === 0) return [{ diagnostic, probe }];
    return missing.map((name) => ({
      diagnostic,
      probe: { ...probe, subject: joinSubject(probe.subject, name) },
    }));
  });
}

function missingProperties(message: string): readonly string[] {
  const one = /^Property '([^']+)' is missing in type/.exec(message)?.[1];
  if (one !== undefined) return [one];
  const several = /is missing the following properties from type .*: ([^:]+)$/.exec(message)?.[1];
  return several?.split(', ').filter((name) => !/^and \d+ more/.test(name)) ?? [];
}

/** Tells whether a change explains a complaint: same package, same method or schema, same property or one around or in it. */
export function explains(change: SpecChange, { probe }: Finding): boolean {
  const { area, operation, schema, direction, subject } = probe;
  if (change.area !== area) return false;
  // Who names a type in an import depends on its name alone.
  if (schema !== undefined && direction === undefined)
    return change.operation === undefined && change.before === schema;
  if (!change.operation) return false;
  if (change.direction !== undefined && direction !== undefined && change.direction !== direction)
    return false;
  if (schema !== undefined)
    return change.schema !== undefined && isNear(change, change.site, joinSubject(schema, subject));
  return change.operation.name === operation && isNear(change, change.subject, subject);
}

function isNear(change: SpecChange, place: string, complaint: string): boolean {
  if (place === '' && (change.direction !== undefined || change.kind.startsWith('operation-'))) return true;
  const places =
    change.kind === 'alternative-removed' ? [place, joinSubject(place, `[${change.before ?? ''}]`)] : [place];
  return places.some((around) => isWithin(around, complaint) || isWithin(complaint, around));
}

function isWithin(outer: string, inner: string): boolean {
  return (
    inner === outer || (outer !== '' && inner.startsWith(outer) && /^[.[]/.test(inner.slice(outer.length)))
  );
}
