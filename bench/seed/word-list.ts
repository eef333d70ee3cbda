import { bulkInsert } from '../../engine/store/bulk/bulk-insert.ts';
import type { SqlValue, Store } from '../../engine/store/index.ts';

const COLUMNS = ['word', 'request_id', 'seen'];
const AT_ONCE = 60_000;
/** `seen` takes three bits beside the id. */
const BITS = 8;

/** Which words stand in which requests, gathered in memory and written in the order in which the table lies. */
export class WordList {
  readonly #words = new Map<string, number[]>();
  #size = 0;

  add(requestId: number, words: ReadonlyMap<string, number>): void {
    for (const [word, seen] of words) {
      const known = this.#words.get(word);
      if (known === undefined) this.#words.set(word, [requestId * BITS + seen]);
      else known.push(requestId * BITS + seen);
      this.#size += 1;
    }
  }

  async write(store: Store, onProgress: (done: number, total: number) => void): Promise<void> {
    let rows: SqlValue[][] = [];
    let done = 0;
    const flush = async (): Promise<void> => {
      await bulkInsert(store, [{ table: 'search_word', columns: COLUMNS, rows }]);
      done += rows.length;
      rows = [];
      onProgress(done, this.#size);
    };
    for (const word of [...this.#words.keys()].toSorted()) {
      for (const entry of (this.#words.get(word) ?? []).toReversed()) {
        rows.push([word, Math.floor(entry / BITS), entry % BITS]);
        if (rows.length >= AT_ONCE) await flush();
      }
      this.#words.delete(word);
    }
    await flush();
  }
}
