import type { ConnectOptions } from '../connection/options.js';
import type { TokenSource } from '../connection/token-source.js';
import type { Queue } from '../limits/queue.js';
import type { Windows } from '../limits/windows.js';
import type { Budget } from '../retry/budget.js';
import type { Clock } from '../time/clock.js';

/** What the calls of a connection share. */
export interface SharedParts {
  readonly clock: Clock;
  readonly random: () => number;
  readonly options: ConnectOptions;
  readonly tokens: TokenSource;
  readonly queue: Queue;
  readonly budget: Budget;
  /** Whether requests cannot wake each other, as in a Worker. */
  readonly isolated: boolean;
  /** Returns the windows that the requests with a token count against. */
  readonly windowsOf: (token: string | undefined) => Windows;
  /** Numbers the calls. */
  readonly nextNumber: () => number;
}
