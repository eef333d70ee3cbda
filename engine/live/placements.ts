import { pageOpenPlacements, type Sql } from '../store/index.ts';
import type { Placed } from './rooms.ts';

const PAGE = 5000;

/**
 * Where each open request stood when it was last looked at: who is told that a request has left can only be known by
 * where it was before. Requests that have ended are left out, because they hardly move any more.
 */
export class Placements {
  readonly #byRequest = new Map<number, Placed>();
  /** One text for all rows of a person or a group. */
  readonly #texts = new Map<string, string>();

  /** Reads all open requests. What it knows already is newer. */
  async load(sql: Sql): Promise<void> {
    for (let before: number | null = null; ; ) {
      const page: Awaited<ReturnType<typeof pageOpenPlacements>> = await pageOpenPlacements(sql, before, PAGE);
      for (const placement of page) {
        if (!this.#byRequest.has(placement.id)) this.put(placement.id, placement, true);
      }
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) return;
      before = last.id;
    }
  }

  get(requestId: number): Placed | undefined {
    return this.#byRequest.get(requestId);
  }

  put(requestId: number, { assignee, team, clientId }: Placed, isOpen: boolean): void {
    if (!isOpen) this.#byRequest.delete(requestId);
    else this.#byRequest.set(requestId, { assignee: this.#same(assignee), team: this.#same(team), clientId });
  }

  #same(text: string | null): string | null {
    if (text === null) return null;
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  }
}
