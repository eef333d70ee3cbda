import { useRef, useState } from 'react';
import type { JsonArray, JsonValue } from '../json-value.ts';
import { withMoved } from '../object-edits.ts';

export interface Row {
  /** The same for one entry while it is edited and moved. */
  readonly key: number;
  /** Added here and now: its id may still be chosen. */
  readonly fresh: boolean;
}

/** The rows of a list, with what is remembered of each. */
export function useRows(list: JsonArray, onChange: (list: JsonArray) => void) {
  const next = useRef(0);
  const row = (fresh: boolean): Row => ({ key: (next.current += 1), fresh });
  const [rows, setRows] = useState<readonly Row[]>(() => list.map(() => row(false)));
  const [open, setOpen] = useState<number | null>(null);
  let current = rows;
  if (rows.length !== list.length) {
    // Changed from outside, as by undo: what stood at the same place is taken for the same.
    current = list.map((_, index) => rows[index] ?? row(false));
    setRows(current);
  }
  return {
    rows: current,
    open,
    toggle: (key: number) => setOpen((was) => (was === key ? null : key)),
    set: (index: number, value: JsonValue) => onChange(list.with(index, value)),
    add: (value: JsonValue) => {
      const added = row(true);
      setRows([...current, added]);
      setOpen(added.key);
      onChange([...list, value]);
    },
    remove: (index: number) => {
      setRows(current.toSpliced(index, 1));
      onChange(list.toSpliced(index, 1));
    },
    move: (from: number, to: number) => {
      const moved = withMoved(list, from, to);
      const what = current[from];
      if (moved === list || what === undefined) return;
      setRows(current.toSpliced(from, 1).toSpliced(to, 0, what));
      onChange(moved);
    },
  };
}
