import type { Detail } from '../../errors.ts';

/** A row of the log that was not accepted, with every reason. */
export interface RefusedRow {
  readonly case: string;
  readonly row: number;
  readonly activity: string;
  readonly reasons: readonly Detail[];
}

const KEPT = 20;

/** Counts refused rows and keeps the first ones in the order of the log, in whatever order they come. */
export class RefusedRows {
  #count = 0;
  #first: RefusedRow[] = [];

  add(refused: RefusedRow): void {
    this.#count += 1;
    if (this.#first.length === KEPT && refused.row > this.#first.at(-1)!.row) return;
    this.#first = [...this.#first, refused].toSorted((a, b) => a.row - b.row).slice(0, KEPT);
  }

  get count(): number {
    return this.#count;
  }

  get first(): readonly RefusedRow[] {
    return this.#first;
  }
}

/** The refusal of an activity that no event of the pack stands for. */
export function unknownActivity(activity: string): Detail {
  return { rule: 'activity-unknown', path: '', message: `no event of the pack stands for the activity "${activity}"` };
}
