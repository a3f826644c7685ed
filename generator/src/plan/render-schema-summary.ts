import { byCodeUnit } from '../document/json.js';
import type { SpecChange } from '../changes/spec-change.js';

/** Renders the breaking changes of schemas that several operations share, with how far each reaches. */
export function renderSchemaSummary(changes: readonly SpecChange[]): string {
  const breaking = changes.filter(
    ({ group, schema, operation }) => group === 'Breaking' && schema && operation,
  );
  const sites = [...new Set(breaking.map(({ site }) => site))].toSorted(byCodeUnit);
  const rows = sites.flatMap((site) => {
    const reached = breaking.filter((change) => change.site === site);
    const methods = new Set(reached.map(({ operation }) => operation?.operationId));
    const packages = [...new Set(reached.map(({ area }) => `\`${area}\``))];
    return methods.size > 1 ? [`| \`${site}\` | ${methods.size} | ${packages.join(', ')} |`] : [];
  });
  if (rows.length === 0) return '';
  const heading = 'Breaking changes of shared schemas:';
  return [heading, '', '| schema | methods reached | packages |', '|---|---|---|', ...rows].join('\n');
}
