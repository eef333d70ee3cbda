import type { Problem, StateKind } from '../../engine/language/index.ts';
import type { Origin, StateView, TransitionView, WorkflowView } from '../model/workflow-view.ts';
import type { Difference } from '../workflow/workflow-editor.ts';
import { titleIn, type Vocabulary } from './vocabulary.ts';

/** A line at the foot of a card. Those of a transition that leads nowhere can be chosen. */
export interface CardRow {
  readonly kind: 'checklist' | 'timer' | 'stay';
  readonly text: string;
  readonly transition: string | null;
}

export interface Trouble {
  readonly severity: Problem['severity'];
  readonly messages: readonly string[];
}

/** A state as it is drawn. */
export interface Card {
  readonly id: string;
  readonly kind: StateKind;
  readonly parent: string | null;
  readonly group: boolean;
  readonly name: string;
  readonly color: string | null;
  readonly stage: string | null;
  readonly rows: readonly CardRow[];
  readonly initial: boolean;
  readonly deep: boolean;
  readonly requests: number | null;
  readonly trouble: Trouble | null;
  readonly origin: Origin;
  readonly difference: Difference | null;
  readonly waysOut: number;
}

export interface Marks {
  readonly problemsOf: ReadonlyMap<string, readonly Problem[]>;
  readonly requestsIn: ReadonlyMap<string, number> | null;
  readonly differences: ReadonlyMap<string, Difference>;
}

/** The cards of a workflow, in the order of its text. */
export function cardsOf(view: WorkflowView, words: Vocabulary, marks: Marks): Card[] {
  const outOf = Map.groupBy(view.transitions, ({ from }) => from);
  return view.states.map((state) => cardOf(view, state, outOf.get(state.id) ?? [], words, marks));
}

export const isGroup = ({ kind, children }: Pick<StateView, 'kind' | 'children'>): boolean =>
  kind === 'compound' || kind === 'parallel' || children.length > 0;

/** What people call a state: the title of its status, else its id. */
export function nameOf({ id, config }: StateView, words: Vocabulary): string {
  return config.meta?.status === undefined ? id : titleIn(words.statuses, config.meta.status);
}

function cardOf(
  view: WorkflowView,
  state: StateView,
  out: readonly TransitionView[],
  words: Vocabulary,
  { problemsOf, requestsIn, differences }: Marks,
): Card {
  const { id, kind, parent, config, initial, origin } = state;
  const { status, stage } = config.meta ?? {};
  return {
    id,
    kind,
    parent,
    group: isGroup(state),
    name: nameOf(state, words),
    color: status === undefined ? null : (words.statuses.get(status)?.color ?? null),
    stage: stage === undefined ? null : titleIn(words.stages, stage),
    rows: rowsOf(view, state, out, words),
    initial,
    deep: config.history === 'deep',
    requests: requestsIn?.get(id) ?? null,
    trouble: troubleOf(problemsOf.get(id)),
    origin,
    difference: differences.get(id) ?? null,
    waysOut: out.length,
  };
}

function rowsOf(
  view: WorkflowView,
  { config }: StateView,
  out: readonly TransitionView[],
  words: Vocabulary,
): readonly CardRow[] {
  const lists = config.meta?.checklists ?? [];
  const checklists = lists.map((id): CardRow => {
    return { kind: 'checklist', text: titleIn(words.checklists, id), transition: null };
  });
  const stays = out
    .filter(({ target, broken }) => target === null || broken)
    .map((transition): CardRow => {
      const kind = 'after' in transition.trigger ? 'timer' : 'stay';
      return { kind, text: transitionName(view, transition, words), transition: transition.id };
    });
  const listed = new Set(
    out.flatMap(({ target, broken, trigger }) =>
      target !== null && !broken && 'after' in trigger ? trigger.after : [],
    ),
  );
  const timers = [...listed].map(
    (key): CardRow => ({ kind: 'timer', text: delayName(view, key, words), transition: null }),
  );
  return [...checklists, ...timers, ...stays];
}

/** What stands on a transition: its title, else what sets it off. `always` and `onDone` have no name: an empty text. */
export function transitionName(view: WorkflowView, { config, trigger }: TransitionView, words: Vocabulary): string {
  const title = words.say(config.meta?.title);
  if (title !== '') return title;
  if ('on' in trigger) return trigger.on;
  return 'after' in trigger ? delayName(view, trigger.after, words) : '';
}

export const delayName = ({ delays }: WorkflowView, key: string, words: Vocabulary): string =>
  words.say(delays[key]?.title) || key;

export function troubleOf(problems: readonly Problem[] = []): Trouble | null {
  if (problems.length === 0) return null;
  const severity = problems.some((problem) => problem.severity === 'error') ? 'error' : 'warning';
  return { severity, messages: problems.map(({ message }) => message) };
}
