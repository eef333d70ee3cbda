import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigation, useSearchParams } from 'react-router';
import { type Selection, theOne } from '../model/selection.ts';
import type { WorkflowView } from '../model/workflow-view.ts';
import { elementOf, selectionOf, stillThere } from './selection-in-url.ts';

/** Arrow keys choose row after row; the address need not say each. */
const SETTLED_MS = 250;

export interface Selecting {
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  readonly reveal: { readonly id: string; readonly wish: number } | null;
}

/**
 * What is chosen: in the address when it is one element, so that it survives a reload and can be sent to somebody. An
 * address that names another element, by a link or a jump, chooses it and asks the views to show it.
 */
export function useSelection(view: WorkflowView): Selecting {
  const [params, setParams] = useSearchParams();
  const element = params.get('element');
  const [chosen, setChosen] = useState<Selection>(() => selectionOf(element, view));
  const [reveal, setReveal] = useState<Selecting['reveal']>(() => wishFor(selectionOf(element, view), 0));
  const known = useRef(element);
  const seen = useRef(element);
  /** What was written to the address and has not come back from it yet. */
  const underWay = useRef<(string | null)[]>([]);
  const selection = useMemo(() => stillThere(chosen, view), [chosen, view]);
  const leaving = useRef(false);
  leaving.current = useNavigation().state !== 'idle';

  // Whatever the address says anew is a wish of the person, unless it was written here.
  useEffect(() => {
    if (element === seen.current) return;
    seen.current = element;
    const mine = underWay.current.indexOf(element);
    underWay.current.splice(0, mine + 1);
    if (mine >= 0) return;
    known.current = element;
    const next = selectionOf(element, view);
    setChosen(next);
    setReveal((before) => wishFor(next, (before?.wish ?? 0) + 1));
  }, [element, view]);

  const name = elementOf(selection, view);
  useEffect(() => {
    if (name === known.current) return;
    const timer = setTimeout(() => {
      // Whoever is on the way to another page would be held back by a change of this one's address.
      if (leaving.current) return;
      known.current = name;
      underWay.current.push(name);
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (name === null) next.delete('element');
          else next.set('element', name);
          return next;
        },
        { replace: true },
      );
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [name, setParams]);

  return { selection, select: useCallback((next: Selection) => setChosen(next), []), reveal };
}

function wishFor(selection: Selection, wish: number): Selecting['reveal'] {
  const one = theOne(selection);
  return one === null ? null : { id: one.id, wish };
}
