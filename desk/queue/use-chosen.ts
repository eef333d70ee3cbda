import { useMemo, useState } from 'react';
import { keepPlace, placeOf } from './queue-memory.ts';

export interface Chosen {
  readonly size: number;
  readonly uuids: readonly string[];
  readonly has: (uuid: string) => boolean;
  readonly toggle: (uuid: string) => void;
  readonly set: (uuids: readonly string[]) => void;
}

/** Which rows of a list are chosen; found again when the person comes back to it. */
export function useChosen(list: string): Chosen {
  const [state, setState] = useState(() => ({ list, chosen: new Set(placeOf(list).chosen) }));
  const chosen = useMemo(() => (state.list === list ? state.chosen : new Set(placeOf(list).chosen)), [state, list]);
  return useMemo(() => {
    const set = (uuids: readonly string[]): void => {
      keepPlace(list, { chosen: uuids });
      setState({ list, chosen: new Set(uuids) });
    };
    return {
      size: chosen.size,
      uuids: [...chosen],
      has: (uuid) => chosen.has(uuid),
      toggle: (uuid) => set(chosen.has(uuid) ? [...chosen].filter((each) => each !== uuid) : [...chosen, uuid]),
      set,
    };
  }, [chosen, list]);
}
