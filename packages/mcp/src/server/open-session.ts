import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '@ld-rest/runtime';
import type { Region } from '@ld-rest/runtime';
import { narrowCatalog, readCatalog } from '../catalog/read-catalog.js';
import { openLog } from '../log/open-log.js';
import { pinOperations } from '../pinned/pin-operations.js';
import type { AgentPolicy } from '../policy/policy.js';
import { readPolicy, readsOnly } from '../policy/read-policy.js';
import { createSearch } from '../search/create-search.js';
import type { Session } from './session.js';
import { createWriteLimit } from './write-limit.js';

/** How a server is started. */
export interface SessionOptions {
  readonly accessToken: string;
  readonly region?: Region | undefined;
  readonly baseUrl?: string | undefined;
  /** @default 'default' */
  readonly agent?: string | undefined;
  /** Path of the policy file. Without one the agent may only read. */
  readonly policy?: string | undefined;
  /** Where the log and the calls that wait for a person are kept. */
  readonly folder: string;
  /** Slugs of the areas that are offered; an empty list offers all. */
  readonly areas?: readonly string[] | undefined;
  readonly readOnly?: boolean | undefined;
  /** Operations that get a tool each, at most 12. */
  readonly pin?: readonly string[] | undefined;
}

/**
 * Opens what the tools work with; nothing is sent.
 * @throws {Error} when the token, the policy or an area cannot work.
 */
export function openSession(options: SessionOptions): Session {
  const {
    accessToken,
    region,
    baseUrl,
    agent = 'default',
    policy: path,
    folder,
    areas = [],
    readOnly = false,
    pin = [],
  } = options;
  if (!/^[\w.-]{1,60}$/.test(agent))
    throw new Error(`"${agent.slice(0, 60)}" is no name of an agent. Use letters, digits, ".", "_" and "-".`);
  const api = narrowCatalog(readCatalog(), areas);
  if (path !== undefined && !existsSync(path)) throw new Error(`There is no policy file ${path}.`);
  const policy = (): AgentPolicy => (path === undefined ? readsOnly : readPolicy(path, agent));
  policy();
  const pinned = pinOperations(api, pin, { readOnly });
  const log = openLog(join(folder, `${agent}.jsonl`));
  return {
    api,
    agent,
    policy,
    readOnly,
    pinned,
    search: createSearch(api),
    connection: connect({ accessToken, region, baseUrl, userAgent: 'ld-rest-mcp' }),
    log,
    pendingFolder: join(folder, 'pending'),
    writes: createWriteLimit(log),
    secrets: [accessToken],
  };
}
