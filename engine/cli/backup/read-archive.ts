import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract as tarExtract } from 'tar-stream';
import { ReglamentError } from '../../errors.ts';
import { type BackupManifest, type BackupRow, broken, MANIFEST, parseManifest, partOf } from './format.ts';

/** A file and the manifest are taken into memory whole; nothing we write comes near. */
const LARGEST = 256 * 1024 * 1024;

const NEWLINE = 0x0a;

/** Bytes of one row as JSON. The largest real one holds a definition or a workflow, of a few MiB at most. */
export const LONGEST_LINE = 64 * 1024 * 1024;

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
  // A line is put together once, when its end has come: work grows with the bytes, however long the line is.
  let open: Uint8Array[] = [];
  let [bytes, rows, pending] = [0, 0, 0];
  for await (const chunk of body) {
    hash.update(chunk);
    bytes += chunk.byteLength;
    const first = chunk.indexOf(NEWLINE);
    if (pending + (first === -1 ? chunk.byteLength : first) > LONGEST_LINE)
      throw broken(`line ${rows + 1} of ${table} is longer than ${LONGEST_LINE} bytes`);
    const last = chunk.lastIndexOf(NEWLINE);
    if (last !== -1) {
      const lines = lineText(Buffer.concat([...open, chunk.subarray(0, last)]), table).split('\n');
      open = [];
      pending = 0;
      rows += lines.length;
      for (const line of lines) yield { table, row: parseRow(table, line) };
    }
    // Copied: a short rest keeps no chunk alive.
    const rest = Uint8Array.from(chunk.subarray(last + 1));
    if (rest.byteLength > 0) open.push(rest);
    pending += rest.byteLength;
  }
  if (pending > 0) throw broken(`the last line of ${table} is not complete`);
  return { bytes, sha256: hash.digest('hex'), rows };
}

/** A newline byte is part of no other letter in UTF-8, so whole lines decode alone. */
function lineText(bytes: Uint8Array, table: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw broken(`a line of ${table} is not UTF-8`, cause);
  }
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
