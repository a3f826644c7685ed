import { isObject, objectOf } from '../../../document/json.js';
import type { JsonObject } from '../../../document/json.js';
import { parseCommentedJson } from './parse-commented-json.js';
import type { Block } from './read-markdown.js';

/** A documented request body. */
export interface Example {
  readonly body: JsonObject;
  readonly instructions: readonly JsonObject[];
  /** It is JSON only without its trailing commas. */
  readonly trailingCommas: boolean;
}

/** The examples of an instruction, and the code blocks that are none. */
export interface Examples {
  readonly examples: readonly Example[];
  readonly unreadable: readonly string[];
}

/** Far more than any instruction has. */
const mostExamples = 50;

/** Reads the code blocks that show a semantic patch. */
export function readExamples(blocks: readonly Block[]): Examples {
  const code = blocks.flatMap((block) => (block.is === 'code' ? [block.text] : []));
  const read = code.slice(0, mostExamples).map((text) => ({ text, example: readExample(text) }));
  return {
    examples: read.flatMap(({ example }) => example ?? []),
    unreadable: [
      ...read.flatMap(({ text, example }) => (example ? [] : [text])),
      ...(code.length > mostExamples ? [`${code.length - mostExamples} more examples`] : []),
    ],
  };
}

function readExample(text: string): Example | undefined {
  const parsed = parseCommentedJson(text);
  const body = objectOf(parsed?.value);
  const instructions = body['instructions'];
  if (!parsed || !Array.isArray(instructions)) return undefined;
  return { body, instructions: instructions.filter(isObject), trailingCommas: parsed.trailingCommas };
}
