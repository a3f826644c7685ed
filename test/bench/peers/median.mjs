/** Returns the middle value. */
export const median = (values) =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];

/**
 * Lets peers take turns, in another order every round, so that none always meets a colder machine; resolves to the median
 * of each, by name. What `measure` resolves to is a number, smaller or larger as it likes.
 */
export const takeTurns = async (peers, measure, { rounds, warmUp = 1 }) => {
  const values = new Map(peers.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const peer of round % 2 === 0 ? peers : peers.toReversed()) {
      const value = await measure(peer);
      if (round >= 0) values.get(peer.name).push(value);
    }
  }
  return Object.fromEntries([...values].map(([name, measured]) => [name, median(measured)]));
};

/** Resolves to the ms that a function takes. */
export const timeOf = async (run) => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};
