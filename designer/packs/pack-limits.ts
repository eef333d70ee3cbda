import { PACK_LIMITS } from '../../engine/language/index.ts';

/** How much of a stranger's archive is looked at. Files as large as the language reads, and not more than an upload takes. */
export const ARCHIVE_LIMITS = Object.freeze({
  ...PACK_LIMITS,
  /** Of the archive as it comes. */
  zipBytes: 16 * 1024 * 1024,
  /** Of everything in it that would be unpacked. */
  allBytes: 32 * 1024 * 1024,
  /** Entries of any sort; only definitions are unpacked. */
  entries: 10_000,
});
