/** Creates what counts the writes of the last hour. */
export function createWriteLimit(now: () => number = Date.now): (limit: number | undefined) => boolean {
  let times: readonly number[] = [];
  return (limit) => {
    const from = now() - 3_600_000;
    times = times.filter((time) => time > from);
    if (limit !== undefined && times.length >= limit) return false;
    times = [...times, now()];
    return true;
  };
}
