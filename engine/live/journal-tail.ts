import {
  journalAfter,
  type JournalMark,
  journalWithin,
  lastJournalIds,
  type Sql,
  type Stretch,
  STRETCHES,
} from '../store/index.ts';

/** Ids that were passed over because they could not be seen yet, and since when, in milliseconds. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly since: number;
}

/** A gap that has not closed after so long never will: its transaction was rolled back. */
const GIVES_UP_MS = 30_000;
const PAGE = 1000;
/** How far back a start looks for entries that were being written. */
const LOOKS_BACK = 5000;

/**
 * Follows the journal of all requests. Ids are given when an entry is written, but entries are seen when they are
 * committed, which may be in another order: an id that is skipped is a gap, and is asked for at every look until it is
 * there or 30 seconds have passed. A rolled back id is a gap that never closes.
 */
export class JournalTail {
  readonly #sql: Sql;
  readonly #clock: () => number;
  #highest = 0;
  /** By id; they do not overlap. */
  #gaps: Gap[] = [];

  /** `clock` gives milliseconds that only grow. */
  constructor(sql: Sql, clock: () => number = () => performance.now()) {
    this.#sql = sql;
    this.#clock = clock;
  }

  /** Begins after what is there now. Entries that are being written at this moment are not passed over. */
  async start(): Promise<void> {
    const ids = (await lastJournalIds(this.#sql, LOOKS_BACK)).toReversed();
    const first = ids[0];
    if (first === undefined) return;
    this.#highest = ids.length < LOOKS_BACK ? 0 : first;
    for (const id of ids) this.#pass(id);
  }

  /**
   * The entries that have come since the last look, each once and at most some thousand of them; `more` when there are
   * others already.
   */
  async look(): Promise<{ readonly marks: readonly JournalMark[]; readonly more: boolean }> {
    const late = await this.#late();
    const fresh = await journalAfter(this.#sql, this.#highest, PAGE);
    for (const { id } of fresh) this.#pass(id);
    return { marks: [...late, ...fresh], more: fresh.length === PAGE };
  }

  /** Those of the gaps that have come meanwhile. Gaps that are too old are asked for one last time. */
  async #late(): Promise<JournalMark[]> {
    if (this.#gaps.length === 0) return [];
    const asked = this.#clock();
    const found = await journalWithin(this.#sql, stretches(this.#gaps));
    const late = found.filter(({ id }) => this.#gaps.some(({ from, to }) => id >= from && id <= to));
    for (const { id } of late) this.#close(id);
    this.#gaps = this.#gaps.filter(({ since }) => asked - since < GIVES_UP_MS);
    return late;
  }

  #pass(id: number): void {
    if (id > this.#highest + 1) this.#gaps.push({ from: this.#highest + 1, to: id - 1, since: this.#clock() });
    this.#highest = id;
  }

  #close(id: number): void {
    this.#gaps = this.#gaps.flatMap((gap) => {
      if (id < gap.from || id > gap.to) return [gap];
      return [
        { ...gap, to: id - 1 },
        { ...gap, from: id + 1 },
      ].filter(({ from, to }) => from <= to);
    });
  }
}

/** As many stretches as one statement takes: neighbours are joined, with what lies between them. */
function stretches(gaps: readonly Gap[]): Stretch[] {
  const each = Math.ceil(gaps.length / STRETCHES);
  const joined: Stretch[] = [];
  for (let at = 0; at < gaps.length; at += each) {
    const part = gaps.slice(at, at + each);
    joined.push([part[0]?.from ?? 0, part.at(-1)?.to ?? 0]);
  }
  return joined;
}
