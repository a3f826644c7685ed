import { systemClock } from './clock.js';
import { createGate, type Gate } from './gate.js';

const gates = new Map<string, WeakRef<Gate>>();
const collected = new FinalizationRegistry<string>((key) => {
  if (!gates.get(key)?.deref()) gates.delete(key);
});

/** Returns the gate that everybody in the process shares who uses the same key: an origin and a token. */
export function shareGate(key: string): Gate {
  const known = gates.get(key)?.deref();
  if (known) return known;
  const gate = createGate(systemClock);
  gates.set(key, new WeakRef(gate));
  collected.register(gate, key);
  return gate;
}
