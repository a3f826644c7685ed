import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where contents wait to take their places: on the same file system as those, and the only litter that a run can leave. */
export function stagingFolder(base: string): string {
  return join(base, '.ld-rest-writing');
}

/** Removes what an interrupted run left. */
export function sweepStaging(base: string): void {
  rmSync(stagingFolder(base), { recursive: true, force: true });
}
