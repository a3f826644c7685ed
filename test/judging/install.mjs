import { fileURLToPath } from 'node:url';
import { run } from '../registry/run-command.mjs';

/** What npm says where there is no network, or a registry that does not have the packages. */
const UNREACHABLE =
  /npm error code (E(?:AI_AGAIN|CONN\w+|NOTFOUND|TIMEDOUT|HOSTUNREACH|NETUNREACH|4\d\d|5\d\d)|ETARGET)/;

/** Installs the packages of a judge's folder as its lock says; where npm cannot bring them, says so and returns false. */
export async function install(folder) {
  try {
    await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: fileURLToPath(folder) });
    return true;
  } catch (error) {
    const [, code] = UNREACHABLE.exec(error.message) ?? [];
    if (code === undefined) throw error;
    console.log(`skipped: npm cannot bring what this judge needs (${code})`);
    return false;
  }
}
