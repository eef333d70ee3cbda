import type { Trigger } from '../../engine/language/index.ts';
import type { StateView, TransitionView, WorkflowView } from '../model/workflow-view.ts';
import type { Choice, Choices } from './pickers-of.ts';

/** What the parts of a workflow are called; `word` gives the words for what has no title: `after`, `always` … */
export interface WorkflowNames {
  readonly state: (id: string) => string;
  readonly transition: (transition: TransitionView) => string;
  readonly trigger: (trigger: Trigger) => string;
  readonly delay: (key: string) => string;
  readonly choice: (what: string, id: string) => string;
}

export interface NamesFor {
  readonly view: WorkflowView;
  readonly choices: Choices;
  readonly title: (title: { en?: string; ru?: string } | undefined) => string;
  readonly word: (key: 'after' | 'always' | 'on-done' | 'whole', words?: { readonly delay: string }) => string;
}

/**
 * What people call the states, transitions and delays of a workflow: a state by the title of its status, with its id
 * where several states show the same status; a transition by its title, or by what sets it off.
 */
export function namesIn({ view, choices, title, word }: NamesFor): WorkflowNames {
  const counts = new Map<string, number>();
  for (const { config } of view.states) {
    const status = config.meta?.status;
    if (status !== undefined) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  const labels = new Map(
    Object.entries(choices).map(([what, list]) => [what, new Map(list.map(({ id, label }) => [id, label]))]),
  );
  const choice = (what: string, id: string): string => labels.get(what)?.get(id) ?? id;
  const delay = (key: string): string => title(view.delays[key]?.title) || key;
  const trigger = (by: Trigger): string => {
    if ('on' in by) return by.on;
    if ('after' in by) return word('after', { delay: delay(by.after) });
    return word('always' in by ? 'always' : 'on-done');
  };
  return {
    choice,
    delay,
    trigger,
    state(id) {
      if (id === view.machineId) return title(view.workflow.title) || word('whole');
      const status = view.stateById.get(id)?.config.meta?.status;
      if (status === undefined) return id;
      return (counts.get(status) ?? 0) > 1 ? `${choice('status', status)} (${id})` : choice('status', status);
    },
    transition: ({ config, trigger: by }) => title(config.meta?.title) || trigger(by),
  };
}

/** The status that people see while a request is in the state: its own, or that of the nearest state around it. */
export function statusSeen(view: WorkflowView, state: StateView): string | undefined {
  for (let each: StateView | undefined = state; each !== undefined; each = view.stateById.get(each.parent ?? '')) {
    if (each.config.meta?.status !== undefined) return each.config.meta.status;
  }
  return undefined;
}

/** What may be chosen inside a workflow: its states (by their names), events, delays and transitions. */
export function choicesIn(view: WorkflowView, names: WorkflowNames): Choices {
  const events = new Map<string, number>();
  for (const { trigger } of view.transitions) {
    if ('on' in trigger) events.set(trigger.on, (events.get(trigger.on) ?? 0) + 1);
  }
  const states = view.states.filter(({ origin }) => origin !== 'disabled');
  return {
    state: states.map(({ id }): Choice => ({ id, label: names.state(id), hint: id })),
    event: [...events].map(([id, times]) => ({ id, label: id, hint: `× ${times}` })),
    delay: Object.entries(view.delays).map(([id, { duration }]) => ({
      id,
      label: names.delay(id),
      hint: `${id} · ${duration}`,
    })),
    transition: view.transitions.map((each) => ({ id: each.id, label: names.transition(each), hint: each.id })),
  };
}
