import { Switch } from '@mantine/core';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { WorkflowDefinition, WorkflowOverlayDefinition } from '../../engine/language/index.ts';
import { type Say, useWords } from '../../ui/i18n/index.ts';
import { usePack } from '../editors/use-pack.ts';
import { viewOfOverlay } from '../model/view-of-overlay.ts';
import { viewOfWorkflow } from '../model/view-of-workflow.ts';
import { titleOf } from '../shell/title-of.ts';
import { namesIn } from '../workflow/names-in.ts';
import type { DocumentState } from '../workspace/document-state.ts';
import { CellDetail } from './CellDetail.tsx';
import { type MatrixCell, type MatrixRow, matrixOf } from './matrix-of.ts';
import styles from './overlays.module.css';
import { Stages } from './Stages.tsx';

export interface OpenOverlay {
  readonly document: DocumentState;
  readonly value: WorkflowOverlayDefinition;
}

interface MatrixProps {
  readonly base: WorkflowDefinition;
  readonly overlays: readonly OpenOverlay[];
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Who inherits, adds, changes, switches off and contradicts what; the chosen cell is told beside it. */
export function Matrix({ base, overlays }: MatrixProps) {
  const words = useWords('overlays');
  const { t, title, list } = words;
  const nameOf = useRowNames(base, overlays);
  const { choices } = usePack();
  const all = useMemo(
    () =>
      matrixOf(
        base,
        overlays.map(({ value }) => value),
      ),
    [base, overlays],
  );
  const [everything, setEverything] = useState(false);
  const rows = everything ? all : all.filter(({ differs }) => differs);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const grid = useRef<HTMLTableElement>(null);
  const row = Math.min(at[0], Math.max(0, rows.length - 1));
  const column = Math.min(at[1], overlays.length - 1);
  const chosen = rows[row];
  const overlay = overlays[column];
  const go = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const within = (value: number, count: number): number => Math.min(Math.max(0, value), count - 1);
    const next = [within(row + step[0], rows.length), within(column + step[1], overlays.length)] as const;
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-at="${next[0]} ${next[1]}"]`)?.focus();
  };
  const clients = ({ value }: OpenOverlay): string =>
    list(value.clients.map((code) => choices.client?.find(({ id }) => id === code)?.label ?? code));
  return (
    <>
      <Switch
        label={t('everything', { count: all.length })}
        checked={everything}
        onChange={({ currentTarget }) => setEverything(currentTarget.checked)}
      />
      <div className={styles.split}>
        <div className={styles.scroll}>
          <table ref={grid} role="grid" className={styles.matrix} aria-label={t('matrix')} onKeyDown={go}>
            <thead>
              <tr>
                <th scope="col">{t('element')}</th>
                <th scope="col">{t('base')}</th>
                {overlays.map((each, index) => (
                  <th key={each.document.key.id} scope="col">
                    {titleOf(each.document, title)}
                    <span className={styles.small}>{clients(each)}</span>
                    <span className={styles.small}>{countsOf(all, index, words)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((each, index) => (
                <tr key={`${each.type} ${each.id}`} data-type={each.type}>
                  <th scope="row">
                    {nameOf(each)}
                    <span className={styles.small}>
                      {each.of === null
                        ? t(`type.${each.type}`)
                        : t('transitionFrom', { state: nameOf({ type: 'state', id: each.of }) })}
                    </span>
                  </th>
                  <td role="gridcell" className={styles.short}>
                    {each.inBase ? t('there') : t('notThere')}
                  </td>
                  {each.cells.map((cell, place) => (
                    <td
                      key={overlays[place]?.document.key.id}
                      role="gridcell"
                      tabIndex={index === row && place === column ? 0 : -1}
                      aria-selected={index === row && place === column}
                      data-at={`${index} ${place}`}
                      data-says={cell.conflicts.length > 0 ? 'conflicts' : cell.says}
                      onFocus={() => setAt([index, place])}
                      onClick={({ currentTarget }) => currentTarget.focus()}
                    >
                      <Said cell={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {chosen !== undefined && overlay !== undefined && (
          <CellDetail
            base={base}
            overlay={overlay}
            row={chosen}
            name={nameOf(chosen)}
            cell={chosen.cells[column] as MatrixCell}
          />
        )}
      </div>
      {overlay !== undefined && <Stages view={viewOfOverlay(base, overlay.value).view} nameOf={nameOf} />}
    </>
  );
}

function Said({ cell }: { readonly cell: MatrixCell }) {
  const { t, list } = useWords('overlays');
  if (cell.conflicts.length > 0) return t('says.conflicts');
  if (cell.says === 'changes' && cell.parts.length > 0)
    return t('changesWhat', { parts: list(cell.parts.map((part) => t(`part.${part}`))) });
  return t(`says.${cell.says}`);
}

/** What a client has otherwise, in numbers. */
function countsOf(rows: readonly MatrixRow[], index: number, { t }: Pick<Say, 't'>): string {
  const cells = rows.map(({ cells: all }) => all[index]);
  return (['adds', 'changes', 'disables', 'conflicts'] as const)
    .map((what) => ({
      what,
      count: cells.filter((cell) => (what === 'conflicts' ? (cell?.conflicts.length ?? 0) > 0 : cell?.says === what))
        .length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => t(`count.${what}`, { count }))
    .join(' · ');
}

/** What people call a row: by the base, or by the first client that has it. */
function useRowNames(
  base: WorkflowDefinition,
  overlays: readonly OpenOverlay[],
): (row: Pick<MatrixRow, 'type' | 'id'>) => string {
  const { title } = useWords('overlays');
  const { t: word } = useWords('workflow');
  const { choices } = usePack();
  return useMemo(() => {
    const views = [viewOfWorkflow(base), ...overlays.map(({ value }) => viewOfOverlay(base, value).view)].map(
      (view) => ({
        view,
        names: namesIn({ view, choices, title, word: (key, words) => word(`names.${key}`, words) }),
      }),
    );
    return ({ type, id }) => {
      for (const { view, names } of views) {
        if (type === 'state' && (view.stateById.has(id) || id === view.machineId)) return names.state(id);
        const transition = type === 'transition' ? view.transitionById.get(id) : undefined;
        if (transition !== undefined) return names.transition(transition);
        if (type === 'delay' && Object.hasOwn(view.delays, id)) return names.delay(id);
      }
      return id;
    };
  }, [base, overlays, choices, title, word]);
}
