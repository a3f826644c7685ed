/** Signals by which a run is interrupted. */
const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/** Runs something synchronous to its end even if a signal comes: with a listener, Node keeps the signal until afterwards. */
export function withoutInterruption(run: () => void): void {
  const ignore = (): void => {};
  for (const signal of signals) process.on(signal, ignore);
  try {
    run();
  } finally {
    for (const signal of signals) process.off(signal, ignore);
  }
}
