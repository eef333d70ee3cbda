/** How many deliveries are on their way to each target, so that a slow one does not hold up the others. */
export class Targets {
  readonly #most: number;
  readonly #busy = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Targets that have enough on their way. */
  full(): string[] {
    return [...this.#busy].filter(([, count]) => count >= this.#most).map(([target]) => target);
  }

  /** Takes a place; false when there is none. What has no target needs none. */
  enter(target: string | null): boolean {
    if (target === null) return true;
    const count = this.#busy.get(target) ?? 0;
    if (count >= this.#most) return false;
    this.#busy.set(target, count + 1);
    return true;
  }

  leave(target: string | null): void {
    if (target === null) return;
    const count = (this.#busy.get(target) ?? 1) - 1;
    if (count > 0) this.#busy.set(target, count);
    else this.#busy.delete(target);
  }
}
