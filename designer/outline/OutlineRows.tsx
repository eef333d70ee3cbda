import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import type { Column } from './columns.ts';
import styles from './outline.module.css';
import { type FormDone, type OpenForm, OutlineFormRow } from './OutlineFormRow.tsx';
import { OutlineRow } from './OutlineRow.tsx';
import type { OutlineState } from './outline-state.ts';
import type { SaidRows } from './said-rows.ts';

/** Height of a row that was never seen, and so many beside those in sight are there before they come into it. */
const ROW = 35;
const BESIDE = 30;

interface OutlineRowsProps {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly state: OutlineState;
  readonly said: SaidRows;
  readonly columns: readonly Column[];
  readonly form: OpenForm | null;
  readonly onDone: (done: FormDone | null) => void;
}

/**
 * The rows that are in sight, the one that the keyboard is on, and the form that is open below one. Each says its place among
 * all, so that whoever hears them need not know that the others are not drawn.
 */
export function OutlineRows({ grid, state, said, columns, form, onDone }: OutlineRowsProps) {
  const { view, problemsOf, requestsIn, differences } = useWorkflowEditor();
  const { rows, current, selected } = state;
  const open = form === null ? -1 : rows.findIndex(({ key }) => key === form.key);
  const at = rows.indexOf(current);
  // The form stands below its row: what comes after it is one further down.
  const always = open < 0 ? [at] : [at > open ? at + 1 : at, open, open + 1];
  const rowAt = (index: number): number => (open >= 0 && index > open ? index - 1 : index);
  const virtualizer = useVirtualizer({
    count: rows.length + (open < 0 ? 0 : 1),
    getScrollElement: () => grid.current,
    estimateSize: () => ROW,
    overscan: BESIDE,
    useFlushSync: false,
    getItemKey: (index) => (open >= 0 && index === open + 1 ? 'form' : (rows[rowAt(index)]?.key ?? index)),
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...always])]
        .filter((index) => index >= 0 && index < range.count)
        .toSorted((a, b) => a - b),
  });
  // The grid around it is there only after the first drawing, and often nothing else would draw it again.
  const [, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  const measure = useCallback((element: HTMLElement | null) => virtualizer.measureElement(element), [virtualizer]);
  return (
    <div role="rowgroup" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const isForm = open >= 0 && index === open + 1;
        const number = rowAt(index);
        const row = rows[number];
        if (row === undefined) return null;
        const place = { index, start, measure };
        if (isForm)
          return form !== null && <OutlineFormRow key={key} open={form} row={row} place={place} onDone={onDone} />;
        const found = row.type === 'state' ? view.stateById.get(row.id) : undefined;
        const problems = problemsOf.get(row.id) ?? [];
        const errors = problems.filter(({ severity }) => severity === 'error').length;
        return (
          <OutlineRow
            key={key}
            {...said.at(number)}
            {...place}
            type={row.type}
            id={row.id}
            rowKey={row.key}
            number={number + 2}
            level={row.level}
            position={row.position}
            size={row.size}
            expanded={row.expanded}
            requests={row.type === 'state' ? (requestsIn?.get(row.id) ?? (requestsIn === null ? null : 0)) : null}
            errors={errors}
            warnings={problems.length - errors}
            kind={found?.kind ?? null}
            initial={found?.initial ?? false}
            origin={found?.origin ?? view.transitionById.get(row.type === 'transition' ? row.id : '')?.origin ?? 'base'}
            difference={differences.get(row.id)}
            columns={columns.join(' ')}
            current={row === current}
            selected={selected.has(row.key) || (row.type === 'machine' && selected.size === 0 && row === current)}
          />
        );
      })}
    </div>
  );
}
