import { useEffect, useMemo, useState } from 'react';
import { NOTHING, type Selection, selectState, selectTransition } from '../model/selection.ts';
import type { WorkflowView } from '../model/workflow-view.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { type OutlineRow, rowsOf, stateKey, transitionKey } from './rows-of.ts';

export interface OutlineState {
  readonly rows: readonly OutlineRow[];
  /** The row that the keyboard is on. */
  readonly current: OutlineRow;
  readonly selected: ReadonlySet<string>;
  /** Goes to a row; `extend` adds it to what is chosen. */
  readonly goTo: (key: string, extend?: boolean) => void;
  readonly setExpanded: (key: string, expanded: boolean) => void;
  readonly setAllExpanded: (expanded: boolean) => void;
}

/** Where the keyboard is in the outline, what is open, and what is chosen; in step with the other views. */
export function useOutlineState(): OutlineState {
  const { view, selection, select, reveal } = useWorkflowEditor();
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string>(() => keysOf(selection)[0] ?? 'machine');
  const rows = useMemo(() => rowsOf(view, collapsed), [view, collapsed]);
  const selected = useMemo(() => new Set(keysOf(selection)), [selection]);

  // Another view chose something: the keyboard is there, and what is around it opens.
  const [first] = selected;
  useEffect(() => {
    if (first === undefined) return;
    setAt((now) => (selected.has(now) ? now : first));
    setCollapsed((now) => without(now, aroundOf(view, first)));
    // oxlint-disable-next-line react/exhaustive-deps -- only a new choice moves the keyboard, not each change of the workflow
  }, [first, reveal]);

  const current = rows.find(({ key }) => key === at) ?? nearest(view, rows, at);
  return {
    rows,
    current,
    selected,
    goTo(key, extend = false) {
      setAt(key);
      const row = rows.find((each) => each.key === key) ?? { type: key.split(' ')[0], id: key.split(' ')[1] ?? '' };
      select(extend ? toggled(selection, row) : oneOf(row));
    },
    setExpanded: (key, expanded) => setCollapsed((now) => (expanded ? without(now, [key]) : new Set([...now, key]))),
    setAllExpanded: (expanded) =>
      setCollapsed(
        expanded
          ? new Set()
          : new Set(view.states.filter(({ id }) => hasBelow(view, id)).map(({ id }) => stateKey(id))),
      ),
  };
}

function keysOf({ states, transitions }: Selection): string[] {
  return [...states.map(stateKey), ...transitions.map(transitionKey)];
}

function oneOf({ type, id }: { readonly type: string | undefined; readonly id: string }): Selection {
  if (type === 'state') return selectState(id);
  return type === 'transition' ? selectTransition(id) : NOTHING;
}

function toggled(
  selection: Selection,
  { type, id }: { readonly type: string | undefined; readonly id: string },
): Selection {
  const toggle = (list: readonly string[]): string[] =>
    list.includes(id) ? list.filter((each) => each !== id) : [...list, id];
  if (type === 'state') return { ...selection, delay: null, note: null, states: toggle(selection.states) };
  if (type === 'transition')
    return { ...selection, delay: null, note: null, transitions: toggle(selection.transitions) };
  return selection;
}

/** Keys of the rows around one, outermost last. */
function aroundOf(view: WorkflowView, key: string): string[] {
  const [type, id = ''] = key.split(' ');
  const from = type === 'transition' ? view.transitionById.get(id)?.from : view.stateById.get(id)?.parent;
  const around: string[] = ['machine'];
  for (let each = view.stateById.get(from ?? ''); each !== undefined; each = view.stateById.get(each.parent ?? '')) {
    around.push(stateKey(each.id));
  }
  return around;
}

/** Where the keyboard goes when its row is gone: the closest row around it that is shown. */
function nearest(view: WorkflowView, rows: readonly OutlineRow[], key: string): OutlineRow {
  const around = new Set(aroundOf(view, key));
  return rows.findLast((row) => around.has(row.key)) ?? (rows[0] as OutlineRow);
}

function hasBelow(view: WorkflowView, id: string): boolean {
  return view.states.some(({ parent }) => parent === id) || view.transitions.some(({ from }) => from === id);
}

function without(set: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  return keys.some((key) => set.has(key)) ? new Set([...set].filter((key) => !keys.includes(key))) : set;
}
