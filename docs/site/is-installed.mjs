import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Tells whether npm has installed a folder since its lock changed; npm writes its own record when it is done. */
export function isInstalled(folder) {
  const record = join(folder, 'node_modules/.package-lock.json');
  const time = (path) => statSync(path).mtimeMs;
  return existsSync(record) && time(record) >= time(join(folder, 'package-lock.json'));
}
