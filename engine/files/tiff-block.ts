/** Where the entries of a directory begin; null for one that is not there. */
export type Directory = { readonly at: number; readonly entries: number } | null;

const ASCII = 2;
const LONG = 4;
const RATIONAL = 5;
const ENTRY = 12;
/** Cameras write some fifty. */
const MOST_ENTRIES = 512;
const LONGEST_TEXT = 1000;
const MOST_RATIONALS = 3;
/** EXIF in a JPEG has 64 KiB at most. */
const LARGEST = 1024 * 1024;

/**
 * The structure that EXIF is written in, read by name: only what is asked for, within bounds, whatever the block claims. A
 * reader of everything can be told to make gigabytes out of 64 KiB.
 */
export class TiffBlock {
  readonly #view: DataView;
  readonly #little: boolean;

  private constructor(view: DataView, little: boolean) {
    this.#view = view;
    this.#little = little;
  }

  /** The block with or without the mark `Exif` before it; null when it is none. */
  static of(bytes: Uint8Array): TiffBlock | null {
    if (bytes.length > LARGEST) return null;
    const marked = Buffer.from(bytes.subarray(0, 6)).toString('latin1') === 'Exif\0\0';
    const block = marked ? bytes.subarray(6) : bytes;
    if (block.length < 8) return null;
    const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
    const order = view.getUint16(0);
    if (order !== 0x4949 && order !== 0x4d4d) return null;
    const little = order === 0x4949;
    return view.getUint16(2, little) === 42 ? new TiffBlock(view, little) : null;
  }

  first(): Directory {
    return this.#directoryAt(this.#view.getUint32(4, this.#little));
  }

  /** The directory that an entry of another one points to. */
  directory(from: Directory, tag: number): Directory {
    const entry = this.#entry(from, tag);
    return entry === null || entry.type !== LONG
      ? null
      : this.#directoryAt(this.#view.getUint32(entry.value, this.#little));
  }

  /** A text up to its end, which EXIF marks by a zero; null when there is none. Other letters than ASCII as UTF-8. */
  text(from: Directory, tag: number): string | null {
    const entry = this.#entry(from, tag);
    if (entry === null || entry.type !== ASCII) return null;
    const length = Math.min(entry.count, LONGEST_TEXT);
    const at = entry.count <= 4 ? entry.value : this.#view.getUint32(entry.value, this.#little);
    if (at + length > this.#view.byteLength) return null;
    const bytes = Buffer.from(this.#view.buffer, this.#view.byteOffset + at, length);
    const end = bytes.indexOf(0);
    const text = bytes.toString('utf8', 0, end === -1 ? length : end).trim();
    return text === '' ? null : text;
  }

  /** Up to three fractions as numbers; one over zero is none, and then there are no more. */
  rationals(from: Directory, tag: number): number[] {
    const entry = this.#entry(from, tag);
    if (entry === null || entry.type !== RATIONAL) return [];
    const at = this.#view.getUint32(entry.value, this.#little);
    const found: number[] = [];
    for (let index = 0; index < Math.min(entry.count, MOST_RATIONALS); index++) {
      const place = at + index * 8;
      if (place + 8 > this.#view.byteLength) break;
      const below = this.#view.getUint32(place + 4, this.#little);
      if (below === 0) break;
      found.push(this.#view.getUint32(place, this.#little) / below);
    }
    return found;
  }

  #directoryAt(at: number): Directory {
    if (at < 8 || at + 2 > this.#view.byteLength) return null;
    const entries = Math.min(
      this.#view.getUint16(at, this.#little),
      MOST_ENTRIES,
      Math.floor((this.#view.byteLength - at - 2) / ENTRY),
    );
    return { at: at + 2, entries };
  }

  #entry(from: Directory, tag: number): { type: number; count: number; value: number } | null {
    if (from === null) return null;
    for (let index = 0; index < from.entries; index++) {
      const at = from.at + index * ENTRY;
      if (this.#view.getUint16(at, this.#little) !== tag) continue;
      const type = this.#view.getUint16(at + 2, this.#little);
      return { type, count: this.#view.getUint32(at + 4, this.#little), value: at + 8 };
    }
    return null;
  }
}
