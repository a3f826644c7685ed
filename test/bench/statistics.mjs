/** Whoever comes first meets a colder machine: the order turns with every round. */
export function turned(list, round) {
  return round % 2 === 0 ? list : list.toReversed();
}

/** Returns the number in the middle. */
export function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
