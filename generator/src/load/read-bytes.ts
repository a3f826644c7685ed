import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { SpecError } from '../errors.js';

/** Reads a regular file of limited size; a pipe or device, which may never end, is refused. */
export async function readBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  const file = await openFile(path);
  try {
    const { size } = await checkFile(file, path);
    if (size > maxBytes) {
      throw new SpecError(`${path} has ${size} bytes. Expected at most ${maxBytes}.`);
    }
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function checkFile(file: FileHandle, path: string): Promise<{ readonly size: number }> {
  const facts = await file.stat();
  if (facts.isFile()) return facts;
  throw new SpecError(`${path} is ${facts.isDirectory() ? 'a folder' : 'no regular file'}. Expected a file.`);
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    // Without O_NONBLOCK the opening of a pipe waits for a writer.
    return await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw new SpecError(`Cannot read ${path}: ${reasonOf(error)}. Check the path.`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  return { ENOENT: 'it does not exist', EACCES: 'no permission', EISDIR: 'it is a folder' }[code] ?? code;
}
