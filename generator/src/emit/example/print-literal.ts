import { isObject, type Json } from '../../document/json.js';
import { propertyName } from '../quote.js';

/** As wide as a line of an example may be: a hover shows about so much. */
const width = 96;

/** Prints a JSON value as TypeScript: on one line where it fits behind what stands before it, else a member a line. */
export function printLiteral(value: Json, before = 0): string {
  const line = printLine(value);
  return line.length + before <= width ? line : printBlock(value);
}

function printLine(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(printLine).join(', ')}]`;
  if (isObject(value)) {
    const members = Object.entries(value).map(
      ([key, entry]) => `${propertyName(key)}: ${printLine(entry ?? null)}`,
    );
    return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
  }
  return typeof value === 'string' ? printText(value) : JSON.stringify(value);
}

/** In single quotes, as people write them; a text that holds one is put in double quotes. */
function printText(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return inner.includes("'") || inner.includes('\\') ? JSON.stringify(text) : `'${inner}'`;
}

function printBlock(value: Json): string {
  if (Array.isArray(value)) {
    return `[\n${value.map((entry) => indent(`${printLiteral(entry, 2)},`)).join('\n')}\n]`;
  }
  if (!isObject(value)) return printLine(value);
  const members = Object.entries(value).map(([key, entry]) => {
    const name = propertyName(key);
    return indent(`${name}: ${printLiteral(entry ?? null, name.length + 5)},`);
  });
  return `{\n${members.join('\n')}\n}`;
}

function indent(lines: string): string {
  return lines.replaceAll(/^/gm, '  ');
}
