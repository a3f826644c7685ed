import type { OutgoingCall } from './outgoing-call.js';
import type { Report } from './report.js';
import type { SharedParts } from './shared-parts.js';

/** A call under way, and what bounds it. */
export interface Run {
  readonly shared: SharedParts;
  readonly call: OutgoingCall;
  readonly signal: AbortSignal | undefined;
  /** The longest time of an attempt in ms. */
  readonly timeout: number;
  /** The longest time of the whole call in ms, and when that is over, in epoch ms. */
  readonly deadline: number;
  readonly ends: number;
  readonly report: Report;
}
