import { numberOf, textOf, type JsonObject } from '../json.js';

/** Where a sample stands: what it is called and the how-manieth of its kind it is. */
export interface SampleSite {
  readonly name: string;
  /** From 1. */
  readonly serial: number;
}

const NEW_YEAR = Date.UTC(2026, 0, 1);

/** Writes a text that a string schema without enum allows. */
export function sampleText(
  schema: JsonObject,
  site: SampleSite,
  write: (site: SampleSite) => string,
): string {
  const text = formattedText(textOf(schema['format']), site) ?? write(site);
  const padded = text.padEnd(numberOf(schema['minLength']) ?? 0, '-');
  const cut = padded.slice(0, numberOf(schema['maxLength']) ?? padded.length);
  const pattern = textOf(schema['pattern']);
  if (pattern === undefined || new RegExp(pattern, 'u').test(cut)) return cut;
  throw new Error(
    `No sample for "${site.name}": its pattern ${pattern} is not met by "${cut}". Teach sampleText this pattern.`,
  );
}

function formattedText(format: string | undefined, { serial }: SampleSite): string | undefined {
  switch (format) {
    case 'date-time':
      return new Date(NEW_YEAR + serial * 1000).toISOString();
    case 'date':
      return new Date(NEW_YEAR + serial * 86_400_000).toISOString().slice(0, 10);
    case 'uuid':
      return `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`;
    case 'uri':
      return `https://example.com/${serial}`;
    case 'email':
      return `person-${serial}@example.com`;
    case 'byte':
      return btoa(String(serial));
    default:
      return undefined;
  }
}
