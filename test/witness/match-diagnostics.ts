import { joinSubject } from '../../generator/src/diff/finding.js';
import type { SpecChange } from '../../generator/src/changes/spec-change.js';
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
    return change.operation === undefined && namesOf(change).includes(schema);
  if (!change.operation) return false;
  // An instruction is told of its operation; the compiler meets it as an alternative of a type.
  if (change.kind.startsWith('instruction-')) return subject.includes(`[${change.subject}]`);
  if (change.direction !== undefined && direction !== undefined && change.direction !== direction)
    return false;
  if (schema !== undefined)
    return change.schema !== undefined && isNear(change, change.site, joinSubject(schema, subject));
  if (change.kind === 'operation-renamed' && change.after === operation) return true;
  return change.operation.name === operation && isNear(change, change.subject, subject);
}

/** Names that a type had before or has after a change. */
function namesOf({ before, after }: SpecChange): readonly string[] {
  return [before, after].flatMap((names) => names?.split(' | ') ?? []);
}

function isNear(change: SpecChange, place: string, complaint: string): boolean {
  if (place === '' && (change.direction !== undefined || change.kind.startsWith('operation-'))) return true;
  const places =
    change.kind === 'alternative-removed' ? [place, joinSubject(place, `[${change.before ?? ''}]`)] : [place];
  const whole = complaint === '' && change.direction !== undefined;
  return whole || places.some((around) => isWithin(around, complaint) || isWithin(complaint, around));
}

function isWithin(outer: string, inner: string): boolean {
  return (
    inner === outer || (outer !== '' && inner.startsWith(outer) && /^[.[]/.test(inner.slice(outer.length)))
  );
}
