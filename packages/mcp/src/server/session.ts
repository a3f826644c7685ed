import type { Connection } from '@ld-rest/runtime';
import type { KnownApi } from '../catalog/read-catalog.js';
import type { Log } from '../log/open-log.js';
import type { PinnedTool } from '../pinned/pin-operations.js';
import type { AgentPolicy } from '../policy/policy.js';
import type { Search } from '../search/create-search.js';
import type { WriteLimit } from './write-limit.js';

/** What the tools work with. */
export interface Session {
  readonly api: KnownApi;
  readonly search: Search;
  readonly connection: Connection;
  readonly agent: string;
  /** Reads the policy anew for every call, so that a change of the file holds at once. */
  readonly policy: () => AgentPolicy;
  readonly log: Log;
  /** Where calls wait for a person at a terminal. */
  readonly pendingFolder: string;
  readonly writes: WriteLimit;
  /** Texts that no answer may hold, such as the token. */
  readonly secrets: readonly string[];
  readonly readOnly: boolean;
  readonly pinned: readonly PinnedTool[];
}
