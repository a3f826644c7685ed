interface Listening {
  readonly runs: Set<() => void>;
  readonly listener: () => void;
}

const listenings = new WeakMap<AbortSignal, Listening>();

/**
 * Runs a function when a signal is aborted; returns what forgets it.
 *
 * One listener serves all who wait for a signal: Node warns of more than ten, and to end hundreds of calls with one signal
 * is normal.
 */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
  const { runs, listener } = listenings.get(signal) ?? listen(signal);
  runs.add(run);
  return () => {
    if (!runs.delete(run) || runs.size > 0) return;
    signal.removeEventListener('abort', listener);
    listenings.delete(signal);
  };
}

function listen(signal: AbortSignal): Listening {
  const runs = new Set<() => void>();
  const listening = { runs, listener: () => [...runs].forEach((run) => run()) };
  signal.addEventListener('abort', listening.listener);
  listenings.set(signal, listening);
  return listening;
}
