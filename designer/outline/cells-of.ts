import { type Language, type Names, Speaker } from '../../engine/language/index.ts';
import type { StateView, TransitionView, WorkflowView } from '../model/workflow-view.ts';
import { statusSeen, type WorkflowNames } from '../workflow/names-in.ts';
import type { Choices } from '../workflow/pickers-of.ts';
import type { OutlineRow } from './rows-of.ts';

/** What one row says, column by column; an empty text says nothing. */
export interface OutlineCells {
  readonly title: string;
  /** Of the status, as its definition gives it; null for what has none. */
  readonly color: string | null;
  readonly trigger: string;
  readonly target: string;
  readonly roles: string;
  readonly rule: string;
  readonly checklists: string;
}

export interface CellsFor {
  readonly view: WorkflowView;
  readonly names: WorkflowNames;
  readonly choices: Choices;
  readonly titles: Names;
  readonly language: Language;
  /** What is said of a transition that leads nowhere else. */
  readonly stays: string;
}

const NONE: OutlineCells = { title: '', color: null, trigger: '', target: '', roles: '', rule: '', checklists: '' };

/** Says rows in words. One of these serves many rows: what a rule says is found once for each rule. */
export function sayCells(saying: CellsFor): (row: OutlineRow) => OutlineCells {
  const { view, names } = saying;
  const speaker = new Speaker(saying.titles, saying.language);
  const colors = new Map((saying.choices.status ?? []).map(({ id, color }) => [id, color ?? null]));
  return (row) => {
    if (row.type === 'machine') return { ...NONE, title: names.state(row.id) };
    const state = row.type === 'state' ? view.stateById.get(row.id) : undefined;
    if (state !== undefined) return stateCells(state, saying, colors);
    const transition = row.type === 'transition' ? view.transitionById.get(row.id) : undefined;
    return transition === undefined ? NONE : transitionCells(transition, saying, speaker);
  };
}

function stateCells(
  state: StateView,
  { view, names }: CellsFor,
  colors: ReadonlyMap<string, string | null>,
): OutlineCells {
  const status = state.kind === 'history' ? undefined : statusSeen(view, state);
  const checklists = state.config.meta?.checklists ?? [];
  return {
    ...NONE,
    title: names.state(state.id),
    color: status === undefined ? null : (colors.get(status) ?? ''),
    checklists: checklists.map((id) => names.choice('checklist', id)).join(', '),
  };
}

function transitionCells(transition: TransitionView, { names, stays }: CellsFor, speaker: Speaker): OutlineCells {
  const { config, trigger, target } = transition;
  const { roles = [], required } = config.meta ?? {};
  return {
    title: names.transition(transition),
    color: null,
    trigger: names.trigger(trigger),
    target: target === null ? stays : names.state(target),
    roles: roles.map((id) => names.choice('role', id)).join(', '),
    rule: config.guard === undefined ? '' : speaker.rule(config.guard.params),
    checklists: (required?.checklists ?? []).map((id) => names.choice('checklist', id)).join(', '),
  };
}
