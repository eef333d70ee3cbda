import { Text } from '@mantine/core';
import { type CSSProperties, memo, useMemo, useRef, useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { usePageCommands } from '../../ui/keys/page-commands.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { sayCells } from './cells-of.ts';
import { columnStyles, shownColumns } from './columns.ts';
import { commandsFor, type OutlineCommand } from './outline-commands.ts';
import styles from './outline.module.css';
import { OutlineBar } from './OutlineBar.tsx';
import type { OpenForm } from './OutlineFormRow.tsx';
import { OutlineMenu } from './OutlineMenu.tsx';
import { OutlineRows } from './OutlineRows.tsx';
import { useOutlineState } from './outline-state.ts';
import { saidColumns, SaidRows } from './said-rows.ts';
import { useClipboardEvents } from './use-clipboard-events.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useRowFocus } from './use-row-focus.ts';

/** A workflow as a tree of rows: everything the canvas can, by keyboard alone and told in words. */
export const Outline = memo(function Outline() {
  const { t } = useWords('outline');
  const editor = useWorkflowEditor();
  const { view, readOnly, problemsOf, requestsIn, run } = editor;
  const surroundings = useSurroundings();
  const { toInspector } = surroundings;
  const state = useOutlineState();
  const { rows, current } = state;
  const grid = useRef<HTMLDivElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const focusRow = useRowFocus(grid, current.key);
  const [form, setForm] = useState<OpenForm | null>(null);
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [said, setSaid] = useState('');
  const cellsOf = useMemo(() => sayCells({ ...surroundings, view, stays: t('stays') }), [surroundings, view, t]);
  const words = useMemo(() => new SaidRows(rows, cellsOf), [rows, cellsOf]);
  const columns = useMemo(
    () => shownColumns(saidColumns(view, requestsIn, problemsOf)),
    [view, requestsIn, problemsOf],
  );
  const commands = commandsFor(view, current, readOnly);
  const clipboard = useClipboardEvents(current, { say: setSaid, goTo: state.goTo, focusRow });

  const wish = (command: OutlineCommand): void => {
    const { id, wish: wanted } = command;
    if (wanted === null) return setSaid(t('notHere', { command: t(`command.${id}`) }));
    if ('open' in wanted) return setForm({ form: wanted.open, key: current.key });
    if ('run' in wanted) {
      const next = wanted.run.do === 'remove' ? neighbour(rows, current.key) : current.key;
      if (!run(wanted.run)) return;
      setSaid(t(`said.${id}`, { name: words.at(rows.indexOf(current)).title }));
      state.goTo(next);
      return focusRow();
    }
    if (wanted.edit === 'inspect') return toInspector();
    if (wanted.edit === 'find') return find.current?.focus();
    clipboard.byMenu(wanted.edit);
  };
  usePageCommands(
    commands.map((command) => ({
      id: `outline ${command.id}`,
      label: t(`command.${command.id}`),
      ...(command.keys === undefined ? {} : { keys: command.keys }),
      // Only where a row has the keyboard do these keys mean a row.
      own: true,
      disabled: command.wish === null,
      run: () => wish(command),
    })),
  );
  const onKeyDown = useGridKeys({
    state,
    labels: () => words.titles(),
    commands,
    wish,
    openMenu: () => setMenu(placeOf(grid.current, current.key)),
  });

  return (
    <div className={styles.outline}>
      <OutlineBar
        find={find}
        texts={words}
        goTo={(index) => {
          const row = rows[index];
          if (row !== undefined) state.goTo(row.key);
        }}
        leave={focusRow}
        commands={commands}
        wish={wish}
        setAllExpanded={state.setAllExpanded}
      />
      <div
        role="treegrid"
        ref={grid}
        className={styles.grid}
        style={columnStyles(columns) as CSSProperties}
        aria-label={t('label')}
        aria-rowcount={rows.length + 1}
        data-overlay={editor.overlay === null ? undefined : ''}
        aria-multiselectable
        aria-readonly={readOnly}
        onKeyDown={onKeyDown}
        onCopy={clipboard.onCopy}
        onCut={clipboard.onCut}
        onPaste={clipboard.onPaste}
        onClick={(event) => {
          const key = rowAt(event.target);
          if (key === null) return;
          const toggles = event.target instanceof Element && event.target.closest('[data-toggle]') !== null;
          const row = rows.find((each) => each.key === key);
          if (toggles && row?.expanded !== null) state.setExpanded(key, row?.expanded !== true);
          else state.goTo(key, event.ctrlKey || event.metaKey || event.shiftKey);
        }}
        onDoubleClick={(event) => {
          if (rowAt(event.target) !== null && !readOnly) setForm({ form: 'rename', key: current.key });
        }}
        onContextMenu={(event) => {
          const key = rowAt(event.target);
          if (key === null) return;
          event.preventDefault();
          state.goTo(key);
          setMenu({ x: event.clientX, y: event.clientY });
        }}
      >
        <div role="row" className={styles.header} aria-rowindex={1}>
          {columns.map((column) => (
            <div key={column} role="columnheader" data-numeric={column === 'requests' ? '' : undefined}>
              {t(`column.${column}`)}
            </div>
          ))}
        </div>
        <OutlineRows
          grid={grid}
          state={state}
          said={words}
          columns={columns}
          form={form}
          onDone={(done) => {
            setForm(null);
            if (done !== null) {
              setSaid(done.said);
              if (done.key !== undefined) {
                if (form !== null) state.setExpanded(form.key, true);
                state.goTo(done.key);
              }
            }
            focusRow();
          }}
        />
        {view.states.length === 0 && form === null && (
          <div role="row">
            <Text role="gridcell" className={styles.hint}>
              {t(readOnly ? 'emptyReadOnly' : 'empty')}
            </Text>
          </div>
        )}
      </div>
      <OutlineMenu
        at={menu}
        commands={commands}
        wish={wish}
        onClose={() => {
          setMenu(null);
          focusRow();
        }}
      />
      <div role="status" className="said">
        {said}
      </div>
    </div>
  );
});

function rowAt(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[data-key]')?.getAttribute('data-key') ?? null;
}

function placeOf(grid: HTMLElement | null, key: string): { x: number; y: number } {
  const box = grid?.querySelector(`[data-key="${CSS.escape(key)}"]`)?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + 40, y: box?.bottom ?? 0 };
}

/** Where the keyboard goes when a row is taken away: the next of its level, else the one before, else the one around it. */
function neighbour(rows: ReturnType<typeof useOutlineState>['rows'], key: string): string {
  const gone = rows.find((row) => row.key === key);
  const beside = rows.filter(({ parent }) => parent === gone?.parent);
  const at = beside.findIndex((row) => row.key === key);
  return (beside[at + 1] ?? beside[at - 1])?.key ?? gone?.parent ?? 'machine';
}
