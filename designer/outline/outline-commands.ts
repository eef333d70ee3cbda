import type { WorkflowCommand } from '../model/workflow-command.ts';
import type { WorkflowView } from '../model/workflow-view.ts';
import { makeInitial, moveOf } from './row-commands.ts';
import type { OutlineRow } from './rows-of.ts';

/** A form that opens below a row. */
export type OutlineForm = 'add-state' | 'add-inside' | 'add-transition' | 'add-timer' | 'rename' | 'target' | 'kind';

/** What can be wished for a row: by its keys, from its menu and from the palette. */
export type OutlineWish =
  | { readonly open: OutlineForm }
  | { readonly run: WorkflowCommand }
  | { readonly edit: 'copy' | 'cut' | 'paste' | 'inspect' | 'find' };

export interface OutlineCommand {
  /** Key of its words in the `outline` texts. */
  readonly id: string;
  /** As the shell writes keys. */
  readonly keys?: string;
  /** Null: not possible here. */
  readonly wish: OutlineWish | null;
}

/** Everything that can be done with a row, in the order of the menu. What only shows is there in read-only views too. */
export function commandsFor(view: WorkflowView, row: OutlineRow, readOnly: boolean): OutlineCommand[] {
  const state = row.type === 'state' ? view.stateById.get(row.id) : undefined;
  const edit = (wish: OutlineWish | null): OutlineWish | null => (readOnly ? null : wish);
  const open = (form: OutlineForm, possible = true): OutlineWish | null => edit(possible ? { open: form } : null);
  const run = (command: WorkflowCommand | null): OutlineWish | null => edit(command === null ? null : { run: command });
  const hasWays = row.type !== 'state' || (state?.kind !== 'final' && state?.kind !== 'history');
  const inner = row.type === 'machine' || (state !== undefined && state.kind !== 'final' && state.kind !== 'history');
  const removed: WorkflowCommand = {
    do: 'remove',
    states: row.type === 'state' ? [row.id] : [],
    transitions: row.type === 'transition' ? [row.id] : [],
  };
  return [
    { id: 'inspect', keys: 'Enter', wish: { edit: 'inspect' } },
    { id: 'add-state', keys: 's', wish: open('add-state') },
    { id: 'add-inside', keys: 'shift+s', wish: open('add-inside', inner) },
    { id: 'add-transition', keys: 't', wish: open('add-transition', hasWays) },
    { id: 'add-timer', keys: 'shift+t', wish: open('add-timer', hasWays && row.type !== 'machine') },
    { id: 'rename', keys: 'F2', wish: open('rename', state?.kind !== 'history') },
    { id: 'target', wish: open('target', row.type === 'transition') },
    { id: 'kind', wish: open('kind', state !== undefined) },
    { id: 'initial', wish: run(row.type === 'state' ? makeInitial(view, row.id) : null) },
    { id: 'up', keys: 'alt+ArrowUp', wish: run(moveOf(view, row, 'up')) },
    { id: 'down', keys: 'alt+ArrowDown', wish: run(moveOf(view, row, 'down')) },
    { id: 'into', keys: 'alt+ArrowRight', wish: run(moveOf(view, row, 'into')) },
    { id: 'out', keys: 'alt+ArrowLeft', wish: run(moveOf(view, row, 'out')) },
    { id: 'copy', keys: 'mod+c', wish: row.type === 'state' ? { edit: 'copy' } : null },
    { id: 'cut', keys: 'mod+x', wish: edit(row.type === 'state' ? { edit: 'cut' } : null) },
    { id: 'paste', keys: 'mod+v', wish: edit({ edit: 'paste' }) },
    { id: 'delete', keys: 'Delete', wish: run(row.type === 'machine' ? null : removed) },
    { id: 'find', keys: 'mod+f', wish: { edit: 'find' } },
  ];
}
