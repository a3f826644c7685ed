// A timer for each request would cost more than all else that is done for it. Limits that end in the same 20 ms share one.
const slot = 20;
const slots = new Map<number, Set<() => void>>();
let armed = Infinity;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Runs a function after some ms, at most 20 ms late, unless it is cancelled. */
export function guard(milliseconds: number, run: () => void): () => void {
  const end = Math.ceil((performance.now() + milliseconds) / slot);
  const runs = slots.get(end) ?? new Set();
  slots.set(end, runs.add(run));
  arm(end);
  return () => {
    runs.delete(run);
    if (runs.size === 0 && slots.get(end) === runs) slots.delete(end);
    if (slots.size === 0 && !lingers()) disarm();
  };
}

/** Says whether the timer may outlive what it guards: in Node and Bun it does not keep the process alive. */
function lingers(): boolean {
  return Object(timer).unref !== undefined;
}

function disarm(): void {
  clearTimeout(timer);
  armed = Infinity;
}

function arm(end: number): void {
  if (end >= armed) return;
  disarm();
  armed = end;
  timer = setTimeout(fire, end * slot - performance.now());
  Object(timer).unref?.();
}

function fire(): void {
  const due = [...slots].filter(([end]) => end <= armed);
  disarm();
  for (const [end, runs] of due) {
    slots.delete(end);
    for (const run of runs) run();
  }
  if (slots.size > 0) arm(Math.min(...slots.keys()));
}
