// A timer for each request would cost more than all else that is done for it. Limits that end in the same 20 ms share one.
const slot = 20;
const slots = new Map<number, Set<() => void>>();
let armed = Infinity;

/** Runs a function after some ms, at most 20 ms late, unless it is cancelled. */
export function guard(milliseconds: number, run: () => void): () => void {
  const end = Math.ceil((performance.now() + milliseconds) / slot);
  const runs = slots.get(end) ?? new Set();
  slots.set(end, runs.add(run));
  arm(end);
  return () => {
    runs.delete(run);
    if (runs.size === 0 && slots.get(end) === runs) slots.delete(end);
  };
}

function arm(end: number): void {
  if (end >= armed) return;
  armed = end;
  const timer: unknown = setTimeout(fire, end * slot - performance.now(), end);
  // Node's timers can let the process end; what is guarded keeps it alive by itself.
  Object(timer).unref?.();
}

function fire(end: number): void {
  // A timer that an earlier one has overtaken.
  if (end !== armed) return;
  armed = Infinity;
  const due = [...slots].filter(([slotEnd]) => slotEnd <= end);
  for (const [slotEnd, runs] of due) {
    slots.delete(slotEnd);
    for (const run of runs) run();
  }
  if (slots.size > 0) arm(Math.min(...slots.keys()));
}
