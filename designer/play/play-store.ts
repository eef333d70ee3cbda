import type { Session } from './session.ts';

/** What is played of one workflow, and how far it has come. */
export interface PlayState {
  readonly session: Session;
  /** Who acts next. */
  readonly as: string;
  /** The scenario that it came from; null for a play of its own. */
  readonly scenario: string | null;
}

const KEPT = 'reglament-play';

/**
 * The plays of a person in this window, by workflow: they survive a reload, and every view of a workflow shows the same
 * one. Whoever logs in there next has plays of his own.
 */
export class PlayStore {
  readonly #listeners = new Set<() => void>();
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly #place: string;
  #plays: Readonly<Record<string, PlayState>>;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>, person: string) {
    this.#storage = storage;
    this.#place = `${KEPT} ${person}`;
    this.#plays = kept(storage, this.#place);
  }

  get(workflow: string): PlayState | null {
    return Object.hasOwn(this.#plays, workflow) ? (this.#plays[workflow] ?? null) : null;
  }

  /** Null ends the play. */
  set(workflow: string, state: PlayState | null): void {
    const { [workflow]: _, ...others } = this.#plays;
    this.#plays = state === null ? others : { ...others, [workflow]: state };
    try {
      this.#storage.setItem(this.#place, JSON.stringify(this.#plays));
    } catch {
      // A full storage: the play goes on, it only does not survive a reload.
    }
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

function kept(storage: Pick<Storage, 'getItem'>, place: string): Readonly<Record<string, PlayState>> {
  try {
    const found: unknown = JSON.parse(storage.getItem(place) ?? '{}');
    const plays = found !== null && typeof found === 'object' && !Array.isArray(found) ? Object.entries(found) : [];
    return Object.fromEntries(plays.filter(([, play]) => isPlay(play))) as Record<string, PlayState>;
  } catch {
    return {};
  }
}

function isPlay(value: unknown): boolean {
  const { session, as } = (value ?? {}) as { session?: Partial<Session>; as?: unknown };
  return typeof as === 'string' && typeof session?.given === 'object' && Array.isArray(session.steps);
}
