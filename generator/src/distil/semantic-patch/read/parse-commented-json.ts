import { stripComments } from 'jsonc-parser';
import type { Json } from '../../../document/json.js';

/** JSON read from documentation, and whether commas had to be taken out of it first. */
export interface CommentedJson {
  readonly value: Json;
  readonly trailingCommas: boolean;
}

/** Parses JSON with comments, and with commas before a closing bracket; `undefined` for anything else. */
export function parseCommentedJson(text: string): CommentedJson | undefined {
  const bare = stripComments(text, ' ');
  const strict = parse(bare);
  if (strict !== undefined) return { value: strict, trailingCommas: false };
  const value = parse(withoutTrailingCommas(bare));
  return value === undefined ? undefined : { value, trailingCommas: true };
}

function parse(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function withoutTrailingCommas(text: string): string {
  const kept: string[] = [];
  let from = 0;
  let comma = -1;
  for (let at = 0; at < text.length; at = text[at] === '"' ? endOfString(text, at) : at + 1) {
    const character = text[at] ?? '';
    if (character === ',') comma = at;
    else if (comma >= 0 && (character === '}' || character === ']')) {
      kept.push(text.slice(from, comma));
      from = comma + 1;
    }
    if (character !== ',' && character.trim() !== '') comma = -1;
  }
  return [...kept, text.slice(from)].join('');
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}
