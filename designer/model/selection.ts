/** What is chosen on the canvas, in the outline and in the inspector alike. Nothing chosen means the workflow itself. */
export interface Selection {
  readonly states: readonly string[];
  readonly transitions: readonly string[];
  readonly delay: string | null;
  readonly note: string | null;
}

export const NOTHING: Selection = { states: [], transitions: [], delay: null, note: null };

export function selectState(id: string): Selection {
  return { ...NOTHING, states: [id] };
}

export function selectTransition(id: string): Selection {
  return { ...NOTHING, transitions: [id] };
}

export function selectDelay(key: string): Selection {
  return { ...NOTHING, delay: key };
}

/** The one state or transition that is chosen; null when it is none or several. */
export function theOne({ states, transitions }: Selection): { type: 'state' | 'transition'; id: string } | null {
  const [state] = states;
  const [transition] = transitions;
  if (states.length + transitions.length !== 1) return null;
  if (state !== undefined) return { type: 'state', id: state };
  return transition === undefined ? null : { type: 'transition', id: transition };
}
