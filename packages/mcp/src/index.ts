export { createServerFactory } from './server/create-server.js';
export { openSession, type SessionOptions } from './server/open-session.js';
export type { Session } from './server/session.js';
export type { Outcome, OutcomeKind } from './results/outcome.js';
