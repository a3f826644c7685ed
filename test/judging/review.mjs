import { readFileSync } from 'node:fs';

/**
 * Compares what a judge objects to with the list that a person has reviewed. Prints the counts, each reviewed case with who is
 * right, and what is not on the list; returns whether the list explains everything. A case that the judge no longer brings up
 * is only mentioned: a new document may settle it.
 */
export function review({ title, calls, objections, list }) {
  const reviewed = JSON.parse(readFileSync(list, 'utf8'));
  const explains = (entry, { operation, problem }) =>
    (entry.operation === '*' || entry.operation === operation) && problem.includes(entry.problem);
  const unexplained = objections.filter((one) => !reviewed.some((entry) => explains(entry, one)));
  const refused = countCalls(objections);
  console.log(
    `${title}: ${calls - refused} of ${calls} calls without an objection, ${refused} with one, ${countCalls(unexplained)} not explained`,
  );
  for (const entry of reviewed) {
    const count = countCalls(objections.filter((one) => explains(entry, one)));
    const { operation, problem, right, why } = entry;
    console.log(
      `  ${operation}: ${problem} (${count || 'settled: take it off the list'}). ${right} right: ${why}.`,
    );
  }
  for (const { operation, variant, problem } of unexplained)
    console.error(`  not explained: ${operation} (${variant}): ${problem}`);
  return unexplained.length === 0;
}

function countCalls(objections) {
  return new Set(objections.map(({ operation, variant }) => `${operation} ${variant}`)).size;
}
