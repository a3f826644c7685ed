import type { LiftReport } from './lift-report.js';

const columns = [
  'operation',
  'bodies',
  'kinds',
  'parameters',
  'typed',
  'environment key',
  'examples',
  'wrong',
];

/** Renders what was lifted as a table in markdown, and below it what stays `unknown`, and which examples are wrong. */
export function renderLiftReport(reports: readonly LiftReport[]): string {
  const lists = [
    ...listOf('Left `unknown`', reports, ({ unknown }) => unknown),
    ...listOf('Wrong examples', reports, ({ examples }) => examples.wrong),
    ...listOf(
      'Examples that are JSON only without their trailing commas',
      reports,
      ({ examples }) => examples.trailingCommas,
    ),
    ...listOf(
      'Environment key said to be needed, but not in the example',
      reports,
      (report) => report.environmentKey.disputedBy,
    ),
  ];
  const rows = [columns, columns.map(() => '---'), ...reports.map(rowOf), totalOf(reports)];
  return [...rows.map((row) => `| ${row.join(' | ')} |`), ...lists, ''].join('\n');
}

/** Renders every decision that was not plain, one a line. */
export function renderLiftNotes(reports: readonly LiftReport[]): string {
  return reports
    .flatMap(({ operationId, notes }) => notes.map((note) => `${operationId}: ${note}\n`))
    .join('');
}

function rowOf({
  operationId,
  formats,
  kinds,
  parameters,
  unknown,
  environmentKey,
  examples,
}: LiftReport): readonly string[] {
  const needed = environmentKey.neededBy + environmentKey.disputedBy.length;
  const numbers = [
    kinds,
    parameters,
    parameters - unknown.length,
    needed,
    examples.read,
    examples.wrong.length,
  ];
  return [operationId, formats.join(', '), ...numbers.map(String)];
}

function totalOf(reports: readonly LiftReport[]): readonly string[] {
  const sums = reports.map(rowOf).map((row) => row.slice(2).map(Number));
  const total = columns.slice(2).map((_, index) => sums.reduce((sum, row) => sum + (row[index] ?? 0), 0));
  return [`${reports.length} operations`, '', ...total.map(String)];
}

function listOf(
  title: string,
  reports: readonly LiftReport[],
  read: (report: LiftReport) => readonly string[],
): readonly string[] {
  const entries = reports.flatMap((report) =>
    read(report).map((entry) => `- ${report.operationId}: ${entry}`),
  );
  return entries.length > 0 ? ['', `${title}:`, '', ...entries] : [];
}
