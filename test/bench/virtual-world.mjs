// A world with a clock of its own, and an account in it whose windows many connections share.

/** Creates a heap of timers, the one that is due first on top. */
function createHeap() {
  const heap = [];
  const before = (one, other) => one.at < other.at || (one.at === other.at && one.order < other.order);
  const push = (timer) => {
    let index = heap.push(timer) - 1;
    for (let parent; index > 0 && before(timer, heap[(parent = (index - 1) >> 1)]); index = parent)
      heap[index] = heap[parent];
    heap[index] = timer;
  };
  const pop = () => {
    const [top] = heap;
    const last = heap.pop();
    if (heap.length === 0) return top;
    let index = 0;
    for (let child; (child = 2 * index + 1) < heap.length; index = child) {
      if (child + 1 < heap.length && before(heap[child + 1], heap[child])) child += 1;
      if (!before(heap[child], last)) break;
      heap[index] = heap[child];
    }
    heap[index] = last;
    return top;
  };
  return { push, pop, first: () => heap[0] };
}

/** Creates a clock that moves from one timer to the next, and what runs it until nothing is left to do. */
export function createVirtualClock() {
  const heap = createHeap();
  let now = 0;
  let added = 0;
  const clock = {
    now: () => now,
    after: (milliseconds, run) => {
      const timer = { at: now + Math.max(0, milliseconds), order: (added += 1), run };
      heap.push(timer);
      return () => (timer.run = undefined);
    },
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const run = async () => {
    await settle();
    while (heap.first()) {
      const { at, run: work } = heap.pop();
      if (!work) continue;
      now = at;
      work();
      // Whoever was woken takes its next step before time goes on.
      if (!(heap.first()?.at <= now)) await settle();
    }
  };
  return { clock, run };
}

/** Creates a source of chance that gives the same numbers for the same seed. */
export function createChance(seed) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Creates an account that counts requests in windows of ten seconds, as LaunchDarkly does, and answers after a while. */
export function createAccount({ clock, random, limit, latency = 40 }) {
  const counts = { requests: 0, refused: 0, last: 0 };
  let window = -1;
  let used = 0;
  const wait = (milliseconds) => new Promise((resolve) => clock.after(milliseconds, resolve));
  const fetch = async () => {
    const trip = latency * (0.5 + random());
    await wait(trip / 2);
    const now = clock.now();
    if (Math.floor(now / 10_000) !== window) {
      window = Math.floor(now / 10_000);
      used = 0;
    }
    used += 1;
    counts.requests += 1;
    const isFine = used <= limit;
    if (!isFine) counts.refused += 1;
    const headers = new Map([
      ['x-ratelimit-global-limit', `${limit}`],
      ['x-ratelimit-global-remaining', `${Math.max(0, limit - used)}`],
      ['x-ratelimit-reset', `${(window + 1) * 10_000}`],
    ]);
    await wait(trip / 2);
    counts.last = clock.now();
    const get = (name) => headers.get(name) ?? null;
    return {
      ok: isFine,
      status: isFine ? 200 : 429,
      statusText: '',
      body: null,
      headers: { get, [Symbol.iterator]: () => headers[Symbol.iterator]() },
      text: async () => '{"key":"checkout"}',
      arrayBuffer: async () => new ArrayBuffer(0),
    };
  };
  return { fetch, counts };
}
