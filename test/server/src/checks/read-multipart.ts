import { objectEntries, type JsonObject } from '../json.js';
import type { IncomingCall } from './incoming-call.js';
import { Refusal, refuseAttribute } from './refusal.js';

/** Reads a multipart form and checks its fields against the schema; a file is recorded as its text. */
export async function readMultipart(call: IncomingCall, schema: JsonObject): Promise<JsonObject> {
  const fields = new Map(objectEntries(schema['properties']));
  const form = await parseForm(call);
  const names = [...form.keys()];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw refuseAttribute(twice, 'this field may be given once');
  const values = [...form].map(
    async ([name, value]) => [name, await readField(name, value, fields.get(name))] as const,
  );
  return Object.fromEntries(await Promise.all(values));
}

type Field = Exclude<ReturnType<FormData['get']>, null>;

async function readField(
  name: string,
  value: Field,
  schema: JsonObject | undefined,
): Promise<string | boolean> {
  if (schema === undefined) throw refuseAttribute(name, 'the form has no such field');
  const wantsFile = schema['format'] === 'binary';
  if (wantsFile === (typeof value === 'string'))
    throw refuseAttribute(name, wantsFile ? 'must be a file' : 'must not be a file');
  if (typeof value !== 'string') return value.text();
  if (schema['type'] !== 'boolean') return value;
  if (value !== 'true' && value !== 'false') throw refuseAttribute(name, 'must be boolean');
  return value === 'true';
}

async function parseForm({ bytes, headers }: IncomingCall): Promise<FormData> {
  try {
    return await new Response(bytes, {
      headers: { 'content-type': headers['content-type'] ?? '' },
    }).formData();
  } catch {
    throw new Refusal(400, 'The body is no multipart form with the boundary that its Content-Type names.');
  }
}
