import { strToU8, zipSync } from 'fflate';

/** The earliest instant that an archive can name: equal packs make equal archives, whenever they are made. */
const EPOCH = new Date(1980, 0, 1);

/** The files of a pack as an archive, in a folder of their own. */
export function zipPack(folder: string, files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const entries = [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, text]) => [`${folder}/${file}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: EPOCH, level: 9 });
}
