import { ReglamentError } from '../../../errors.ts';

/** So many uploads of one person are taken beside each other. */
const OF_ONE = 2;
/** So many of all: each waits on the disk until its files are read. */
const OF_ALL = 8;

/**
 * How many uploads of scans are taken at a time. What is too much is refused before it is read: SCANS_LIMIT for too many of one
 * person, SCANS_BUSY for too many of all.
 */
export class PileDoor {
  readonly #mine = new Map<string, number>();
  #all = 0;

  /** Lets an upload of this person in. Call what it gives when the upload is done with, whatever came of it. */
  enter(who: string): () => void {
    const mine = this.#mine.get(who) ?? 0;
    if (mine >= OF_ONE) throw new ReglamentError('SCANS_LIMIT');
    if (this.#all >= OF_ALL) throw new ReglamentError('SCANS_BUSY');
    this.#mine.set(who, mine + 1);
    this.#all += 1;
    let inside = true;
    return () => {
      if (!inside) return;
      inside = false;
      this.#all -= 1;
      const left = (this.#mine.get(who) ?? 1) - 1;
      if (left === 0) this.#mine.delete(who);
      else this.#mine.set(who, left);
    };
  }
}
