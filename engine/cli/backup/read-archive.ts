import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract as tarExtract } from 'tar-stream';
import { ReglamentError } from '../../errors.ts';
import { type BackupManifest, type BackupRow, broken, MANIFEST, parseManifest, partOf } from './format.ts';

/** A file, a manifest and a line of a table are taken into memory whole; nothing we write comes near. */
const LARGEST = 256 * 1024 * 1024;

/** What an archive holds, in its order; the manifest comes last, when everything has been proved. */
export type ArchiveItem =
  | BackupRow
  | { readonly file: string; readonly bytes: Uint8Array }
  | { readonly manifest: BackupManifest };

interface Seen {
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
}

/**
 * Reads a backup once from end to end and proves it: every entry is of a known name and kind, every part has the bytes,
 * rows and SHA-256 that the manifest says, nothing is missing, doubled or added. Items come before they are proved:
 * whoever writes them must be able to take them back when this throws.
 *
 * Errors: BACKUP_INVALID.
 */
export async function* readArchive(file: string, cancelled: AbortSignal): AsyncGenerator<ArchiveItem> {
  const extract = tarExtract();
  const fed = pipeline(createReadStream(file), createGunzip(), extract, { signal: cancelled });
  fed.catch(() => {});
  const seen = new Map<string, Seen>();
  let manifest: BackupManifest | undefined;
  try {
    for await (const entry of extract) {
      const { name, type } = entry.header;
      const part = type === 'file' ? partOf(name) : undefined;
      if (part === undefined) throw broken(`it has an entry that no backup has: ${JSON.stringify(name.slice(0, 100))}`);
      if (manifest !== undefined) throw broken('something stands behind its manifest');
      if (seen.has(name)) throw broken(`it has two entries ${name}`);
      const body = entry as AsyncIterable<Uint8Array>;
      if (part === 'manifest') manifest = parseManifest((await whole(body, name)).toString('utf8'));
      else if ('table' in part) seen.set(name, yield* tableRows(body, part.table));
      else seen.set(name, yield* storedFile(body, part.file));
    }
    await fed;
  } catch (error) {
    throw cancelled.aborted || error instanceof ReglamentError ? error : unreadable(error, file);
  } finally {
    extract.destroy();
  }
  if (manifest === undefined) throw broken(`it has no ${MANIFEST}: it was cut off, or it is no backup`);
  compare(manifest, seen);
  yield { manifest };
}

async function* tableRows(body: AsyncIterable<Uint8Array>, table: string): AsyncGenerator<BackupRow, Seen> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [bytes, rows, rest] = [0, 0, ''];
  for await (const chunk of body) {
    hash.update(chunk);
    bytes += chunk.byteLength;
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LARGEST) throw broken(`a line of ${table} has no end`);
    rows += lines.length;
    for (const line of lines) yield { table, row: parseRow(table, line) };
  }
  if (rest + decoder.decode() !== '') throw broken(`the last line of ${table} is not complete`);
  return { bytes, sha256: hash.digest('hex'), rows };
}

async function* storedFile(body: AsyncIterable<Uint8Array>, named: string): AsyncGenerator<ArchiveItem, Seen> {
  const bytes = await whole(body, named);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== named) throw broken(`file ${named} holds other bytes than its name says`);
  yield { file: named, bytes };
  return { bytes: bytes.byteLength, sha256, rows: 0 };
}

async function whole(body: AsyncIterable<Uint8Array>, name: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > LARGEST) throw broken(`${name} has more than ${LARGEST} bytes`);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function parseRow(table: string, line: string): BackupRow['row'] {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (cause) {
    throw broken(`a line of ${table} is no JSON`, cause);
  }
  const plain = typeof row === 'object' && row !== null && !Array.isArray(row);
  if (!plain || !Object.values(row as object).every(isCell)) throw broken(`a line of ${table} is no row`);
  return row as BackupRow['row'];
}

function isCell(value: unknown): boolean {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

function compare(manifest: BackupManifest, seen: ReadonlyMap<string, Seen>): void {
  for (const part of manifest.parts) {
    const found = seen.get(part.name);
    if (found === undefined) throw broken(`${part.name} is missing`);
    const same = found.bytes === part.bytes && found.sha256 === part.sha256 && found.rows === (part.rows ?? 0);
    if (!same) throw broken(`${part.name} is not what its manifest says`);
  }
  const known = new Set(manifest.parts.map((part) => part.name));
  const added = seen.keys().find((name) => !known.has(name));
  if (added !== undefined) throw broken(`its manifest does not know ${added}`);
}

function unreadable(error: unknown, file: string): ReglamentError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return broken(`there is no file "${file}"`, error);
  if (code === 'EISDIR') return broken(`"${file}" is a folder`, error);
  return broken(`it is damaged or cut off (${message})`, error);
}
