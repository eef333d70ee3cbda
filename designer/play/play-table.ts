import { createContext, useContext } from 'react';
import type { Pack, ScenarioStep } from '../../engine/language/index.ts';
import type { PlayState } from './play-store.ts';
import type { Given, Played } from './session.ts';

/** What the parts of a play share. */
export interface PlayTable {
  readonly pack: Pack;
  readonly state: PlayState;
  readonly played: Played;
  readonly set: (state: PlayState | null) => void;
  readonly onReveal: ((id: string) => void) | null;
}

export const PlayTableContext = createContext<PlayTable | null>(null);

export interface PlayActs extends PlayTable {
  /** Goes on by a move. */
  readonly move: (step: ScenarioStep) => void;
  /** Goes back to where so many moves had been made. */
  readonly backTo: (moves: number) => void;
  /** Begins with other facts or people; the moves are made again on them. */
  readonly give: (change: Partial<Given>) => void;
  readonly actAs: (person: string) => void;
}

/** Throws outside of a play. */
export function usePlayTable(): PlayActs {
  const table = useContext(PlayTableContext);
  if (table === null) throw new Error('nothing is played here');
  const { state, set } = table;
  const { session } = state;
  const go = (change: Partial<typeof session>): void => set({ ...state, session: { ...session, ...change } });
  return {
    ...table,
    move: (step) => go({ steps: [...session.steps, step] }),
    backTo: (moves) => go({ steps: session.steps.slice(0, moves) }),
    give: (change) => go({ given: { ...session.given, ...change } }),
    actAs: (as) => set({ ...state, as }),
  };
}
