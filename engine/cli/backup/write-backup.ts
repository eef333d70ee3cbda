import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack as tarPack } from 'tar-stream';
import { ReglamentError } from '../../errors.ts';
import { UsageError } from '../command.ts';
import { diskRefused, unwritable } from '../output.ts';
import {
  BACKUP_FORMAT,
  type BackupManifest,
  type BackupPart,
  type BackupRow,
  filesOf,
  filePart,
  MANIFEST,
  tablePart,
} from './format.ts';

/** What a backup is made of. `rows` gives one instant of the database, table by table. */
export interface BackupSource {
  readonly schema: readonly string[];
  rows(): AsyncIterable<BackupRow>;
  readonly files: { list(): AsyncIterable<string>; get(sha256: string): Promise<Uint8Array> };
}

export interface BackupOptions {
  readonly now: Date;
  readonly cancelled: AbortSignal;
  /** Called for every row and file. */
  readonly progress: (rows: number, files: number) => void;
}

/**
 * Writes a backup and gives its manifest. Only one table at a time lies uncompressed on the disk, beside the archive;
 * the archive appears under its name when it is complete.
 *
 * Errors: UsageError when the file is there already; OUTPUT_UNWRITABLE; COMMAND_INVALID when a file that a row refers to
 * is missing; what the source throws.
 */
export async function writeBackup(source: BackupSource, file: string, options: BackupOptions): Promise<BackupManifest> {
  const target = resolve(file);
  if (await exists(target)) throw new UsageError(`"${file}" is there already: name another file`);
  const work = await mkdtemp(`${target}.`).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new UsageError(`there is no folder for "${file}"`) : unwritable(file, error);
  });
  try {
    const archive = join(work, 'archive');
    const pack = tarPack();
    const written = pipeline(pack, createGzip(), createWriteStream(archive), { signal: options.cancelled });
    const settled = written.catch(() => {});
    let manifest: BackupManifest;
    try {
      manifest = await fill(pack, source, work, options);
    } catch (error) {
      // When the disk fails it takes the pack with it, and its own error tells more than the closed pack.
      if (pack.destroying) await written;
      pack.destroy();
      await settled;
      throw error;
    }
    await written;
    await syncFile(archive);
    await rename(archive, target);
    return manifest;
  } catch (error) {
    throw diskRefused(file, error);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function fill(pack: Pack, source: BackupSource, work: string, options: BackupOptions): Promise<BackupManifest> {
  const parts: BackupPart[] = [];
  const wanted = new Set<string>();
  let [rows, files] = [0, 0];
  const tables = source.rows()[Symbol.asyncIterator]();
  let next = await tables.next();
  while (next.done !== true) {
    const { table } = next.value;
    const spool = new Spool(join(work, table));
    while (next.done !== true && next.value.table === table) {
      options.cancelled.throwIfAborted();
      for (const file of filesOf(next.value)) wanted.add(file);
      await spool.write(`${JSON.stringify(next.value.row)}\n`);
      rows += 1;
      options.progress(rows, files);
      next = await tables.next();
    }
    const { bytes, sha256, lines } = await spool.end();
    await addEntry(pack, tablePart(table), bytes, createReadStream(spool.path), options.now);
    await rm(spool.path);
    parts.push({ name: tablePart(table), bytes, sha256, rows: lines });
  }
  for await (const sha256 of source.files.list()) {
    options.cancelled.throwIfAborted();
    const bytes = await source.files.get(sha256);
    wanted.delete(sha256);
    await addEntry(pack, filePart(sha256), bytes.byteLength, [bytes], options.now);
    parts.push({ name: filePart(sha256), bytes: bytes.byteLength, sha256 });
    files += 1;
    options.progress(rows, files);
  }
  refuseMissing(wanted);
  const manifest: BackupManifest = {
    format: BACKUP_FORMAT,
    createdAt: options.now.toISOString(),
    schema: source.schema,
    parts,
  };
  const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  await addEntry(pack, MANIFEST, text.byteLength, [text], options.now);
  pack.finalize();
  return manifest;
}

/** A backup without the photos that its requests show would be noticed too late: when it is needed. */
function refuseMissing(wanted: ReadonlySet<string>): void {
  const [first] = wanted;
  if (first === undefined) return;
  const reason = `the folder of files lacks ${wanted.size} that the database refers to (${first}): name the right one by --files`;
  throw new ReglamentError('COMMAND_INVALID', { reason });
}

/** A tar entry names its length before its bytes: a table is written out once before it is packed. */
class Spool {
  readonly path: string;
  readonly #stream: ReturnType<typeof createWriteStream>;
  readonly #hash = createHash('sha256');
  #bytes = 0;
  #lines = 0;
  #failed: Error | undefined;

  constructor(path: string) {
    this.path = path;
    this.#stream = createWriteStream(path);
    // It may fail between two writes, when nobody waits for it.
    this.#stream.on('error', (error) => (this.#failed = error));
  }

  async write(line: string): Promise<void> {
    if (this.#failed !== undefined) throw this.#failed;
    const bytes = Buffer.from(line);
    this.#hash.update(bytes);
    this.#bytes += bytes.byteLength;
    this.#lines += 1;
    if (!this.#stream.write(bytes)) await once(this.#stream, 'drain');
  }

  async end(): Promise<{ bytes: number; sha256: string; lines: number }> {
    this.#stream.end();
    if (!this.#stream.closed) await once(this.#stream, 'close');
    if (this.#failed !== undefined) throw this.#failed;
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex'), lines: this.#lines };
  }
}

async function addEntry(
  pack: Pack,
  name: string,
  size: number,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  mtime: Date,
): Promise<void> {
  const { promise: done, resolve: succeed, reject: fail } = Promise.withResolvers<void>();
  done.catch(() => {});
  const sink = pack.entry({ name, size, mtime, mode: 0o600 }, (error) => (error ? fail(error) : succeed()));
  sink.on('error', fail);
  for await (const chunk of chunks) {
    if (!sink.write(chunk))
      await Promise.race([new Promise((drained) => sink.once('drain', () => drained(undefined))), done]);
  }
  sink.end(undefined);
  await done;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** A backup that is named complete survives a power cut. */
async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
