/**
 * Which versions of a request its person made himself on this page, by the answers to what was sent. What is shown may be
 * read anew later than that, and his own work is no reason to tell him that somebody has changed the request.
 */
export class OwnVersions {
  readonly #made = new Map<string, Set<number>>();

  /** Takes an answer; only those about a request that tell its version count. */
  note(answer: unknown): void {
    if (typeof answer !== 'object' || answer === null) return;
    const { uuid, version } = answer as { readonly uuid?: unknown; readonly version?: unknown };
    if (typeof uuid !== 'string' || typeof version !== 'number') return;
    const made = this.#made.get(uuid) ?? new Set();
    this.#made.set(uuid, made.add(version));
  }

  /** The version that he knows who has seen `seen`: with his own changes after it, up to the first of somebody else. */
  knownFrom(uuid: string, seen: number): number {
    const made = this.#made.get(uuid);
    let known = seen;
    while (made?.has(known + 1) === true) known += 1;
    return known;
  }
}
