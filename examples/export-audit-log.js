// Exports the audit log, the newest entry first, as one JSON object a line. Run it again after a crash: it goes on where it was.
//
//   node --env-file=.env export-audit-log.js --since 2026-01-01 --output audit-log.ndjson
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createAuditLogClient, LaunchDarklyError } from '@ld-rest/audit-log';
import { Presets, SingleBar } from 'cli-progress';

const { values } = parseArgs({
  options: {
    since: { type: 'string', default: '2026-01-01' },
    output: { type: 'string', default: 'audit-log.ndjson' },
  },
});
const since = new Date(values.since);
const bookmark = `${values.output}.cursor`;

try {
  const auditLog = createAuditLogClient();
  const cursor = existsSync(bookmark) ? readFileSync(bookmark, 'utf8') : undefined;
  const bar = new SingleBar(
    { format: '{bar} back to {day}, {entries} entries', noTTYOutput: true, notTTYSchedule: 1_000 },
    Presets.shades_classic,
  );
  let entries = 0;
  // The log has no total, so the bar shows how far back the export has come.
  bar.start(Date.now() - since.getTime(), 0, { day: 'today', entries });
  try {
    const pages = auditLog.getAuditLogEntries.paginate({ after: since, limit: 20 }, { cursor }).pages();
    for await (const page of pages) {
      appendFileSync(values.output, page.items.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
      if (page.done) rmSync(bookmark, { force: true });
      else writeFileSync(bookmark, page.cursor);

      entries += page.items.length;
      const oldest = page.items.at(-1)?.date ?? since.getTime();
      bar.update(Date.now() - oldest, { day: new Date(oldest).toISOString().slice(0, 10), entries });
    }
    bar.update(bar.getTotal());
  } finally {
    bar.stop();
  }
  console.log(`${entries} entries were added to ${values.output}.`);
} catch (error) {
  if (!(error instanceof LaunchDarklyError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
