import { readFileSync } from 'node:fs';
import type { Region } from '@ld-rest/runtime';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { packageFiles } from '../package-files.js';
import { createServerFactory } from '../server/create-server.js';
import { countTokens } from '../results/count-tokens.js';
import { openSession } from '../server/open-session.js';
import type { Session } from '../server/session.js';

/** The options of the command line. */
export interface ServeOptions {
  readonly agent: string;
  readonly policy?: string;
  readonly folder: string;
  readonly region?: Region;
  readonly baseUrl?: string;
  readonly area: readonly string[];
  readonly readOnly: boolean;
  readonly http?: number;
  readonly pin: readonly string[];
}

/**
 * Serves the tools until the client goes away.
 * @throws {Error} when there is no token, or an option cannot work.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const accessToken = process.env['LAUNCHDARKLY_ACCESS_TOKEN'] ?? process.env['LD_ACCESS_TOKEN'];
  if (!accessToken) throw new Error('There is no access token. Set LAUNCHDARKLY_ACCESS_TOKEN.');
  const session = openSession({ ...options, accessToken, areas: options.area });
  const factory = createServerFactory(session, packageVersion());
  if (session.pinned.length > 0)
    process.stderr.write(
      `The ${session.pinned.length} pinned tools take about ${pinnedTokens(session)} tokens of every conversation.\n`,
    );
  if (options.http === undefined) {
    serveStdio(factory);
    return;
  }
  const { serveHttp } = await import('../server/serve-http.js');
  const url = await serveHttp(factory, options.http);
  process.stderr.write(`Serving MCP at ${url}\n`);
}

function pinnedTokens({ pinned }: Session): number {
  return countTokens(JSON.stringify(pinned.map(({ operation: _operation, ...tool }) => tool)));
}

function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(packageFiles.manifest, 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '0.0.0';
}
