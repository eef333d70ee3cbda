import { durationToMs } from '../../engine/language/duration.ts';

/** A clock that stands until it is moved by hand. */
export class WorldClock {
  #at: number;

  constructor(at = '2026-03-02T08:00:00.000Z') {
    this.#at = Date.parse(at);
  }

  readonly now = (): Date => new Date(this.#at);

  /** Lets time pass, "PT1H". */
  pass(duration: string): void {
    this.#at += durationToMs(duration);
  }

  /** Sets it to an instant, in milliseconds. */
  set(at: number): void {
    this.#at = at;
  }

  /** The instant in so much time, as milliseconds. */
  in(duration: string): number {
    return this.#at + durationToMs(duration);
  }
}
