import { Zip, ZipPassThrough } from 'fflate';

/** A file that goes into an archive when its turn comes. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/**
 * An archive piece by piece, of files that are compressed already: one of them is in memory at a time. Names are kept apart
 * by their order.
 */
export async function* zipPieces(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error !== null) throw error;
    ready.push(data);
  });
  for await (const { name, bytes } of entries) {
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(await bytes(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
