import { unzipSync, type UnzipFileInfo } from 'fflate';
import { isPackFile } from '../../engine/language/index.ts';
import { ARCHIVE_LIMITS } from './pack-limits.ts';
import { PackRefused } from './pack-refused.ts';
import { type Brought, isJunk, refuseStray } from './take-files.ts';

/**
 * The files of an archive. Everything is judged by the list of contents before anything is unpacked, and no entry becomes
 * larger than the list says: a few kilobytes never become gigabytes. What such a lie cuts off is missed by the check.
 */
export function unzipPack(bytes: Uint8Array): readonly Brought[] {
  if (bytes.length > ARCHIVE_LIMITS.zipBytes) {
    throw new PackRefused('zip-too-large', { bytes: bytes.length, most: ARCHIVE_LIMITS.zipBytes });
  }
  const budget = new Budget();
  try {
    const found = unzipSync(bytes, { filter: (info) => budget.takes(info) });
    const definitions = Object.entries(found).map(([path, content]) => {
      if (content.length !== budget.sizes.get(path)) throw new PackRefused('not-a-zip');
      return { path, bytes: content };
    });
    return [...definitions, ...budget.others.map((path) => ({ path, bytes: new Uint8Array() }))];
  } catch (error) {
    if (error instanceof PackRefused) throw error;
    throw new PackRefused('not-a-zip');
  }
}

/** Counts what the list of contents promises. */
class Budget {
  readonly sizes = new Map<string, number>();
  readonly others: string[] = [];
  #entries = 0;
  #bytes = 0;

  takes({ name, originalSize }: UnzipFileInfo): boolean {
    this.#entries += 1;
    if (this.#entries > ARCHIVE_LIMITS.entries) {
      throw new PackRefused('too-many-files', { files: this.#entries, most: ARCHIVE_LIMITS.entries });
    }
    refuseStray(name);
    if (name.endsWith('/') || isJunk(name)) return false;
    if (!isPackFile(name)) {
      this.others.push(name);
      return false;
    }
    if (this.sizes.has(name)) throw new PackRefused('path-twice', { file: name });
    if (originalSize > ARCHIVE_LIMITS.fileBytes) {
      throw new PackRefused('file-too-large', { file: name, bytes: originalSize });
    }
    this.#bytes += originalSize;
    if (this.#bytes > ARCHIVE_LIMITS.allBytes) {
      throw new PackRefused('zip-unpacks-too-large', { most: ARCHIVE_LIMITS.allBytes });
    }
    this.sizes.set(name, originalSize);
    return true;
  }
}
