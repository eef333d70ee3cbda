import { readFile } from 'node:fs/promises';

/** What a file of JSON holds, or why it cannot be read, in words for people; `missing` when there is none. */
export type JsonRead = { readonly value: unknown } | { readonly reason: string; readonly missing: boolean };

const LARGEST = 1024 * 1024;

export async function readJson(path: string): Promise<JsonRead> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    return { reason: missing ? 'there is no such file' : `it cannot be read (${code})`, missing };
  }
  if (bytes.length > LARGEST)
    return { reason: `it has ${bytes.length} bytes; at most ${LARGEST} are read`, missing: false };
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    // The parser's own message repeats the text, which may hold a secret.
    return { reason: 'it is no JSON in UTF-8', missing: false };
  }
}

/** True for an object that is no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
