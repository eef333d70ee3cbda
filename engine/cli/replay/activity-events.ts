import type { CompiledWorkflow, Title } from '../../language/index.ts';
import { activityTitle, slug } from '../../language/discover/index.ts';

/** How well an event fits an activity: its title says most, then the status it leads to, then an id. */
const WEIGHT = { title: 4, status: 2, id: 1 };

/**
 * Which event of a workflow stands for an activity of a log: the one whose transition is titled so, or leads to a status
 * titled so, or is called by the slug of it. When several fit equally well, the one that is offered in the given state.
 */
export class ActivityEvents {
  readonly #workflow: CompiledWorkflow;
  readonly #known = new Map<string, readonly string[]>();
  /** State -> events that leave it. */
  readonly #leaving = new Map<string, Set<string>>();

  constructor(workflow: CompiledWorkflow) {
    this.#workflow = workflow;
    for (const { state, trigger } of workflow.transitions.values()) {
      if (!('on' in trigger)) continue;
      const events = this.#leaving.get(state) ?? new Set();
      this.#leaving.set(state, events.add(trigger.on));
    }
  }

  /** Every event that may stand for the activity, in whatever state. */
  all(activity: string): readonly string[] {
    return this.#candidates(activity);
  }

  knows(activity: string): boolean {
    return this.#candidates(activity).length > 0;
  }

  /** The event to send for the activity when the given leaf states are active; undefined when the workflow has none. */
  pick(activity: string, states: readonly string[]): string | undefined {
    const candidates = this.#candidates(activity);
    if (candidates.length < 2) return candidates[0];
    return candidates.find((event) => states.some((state) => this.#offers(state, event))) ?? candidates[0];
  }

  #offers(leaf: string, event: string): boolean {
    for (let state: string | null = leaf; state !== null; state = this.#workflow.states.get(state)?.parent ?? null) {
      if (this.#leaving.get(state)?.has(event) === true) return true;
    }
    return false;
  }

  #candidates(activity: string): readonly string[] {
    const known = this.#known.get(activity);
    if (known !== undefined) return known;
    const found = this.#find(activity);
    this.#known.set(activity, found);
    return found;
  }

  #find(activity: string): string[] {
    const title = activityTitle(activity);
    const id = slug(activity);
    const statuses = new Map(this.#workflow.effective.statuses.statuses.map((status) => [status.id, status.title]));
    const scores = new Map<string, number>();
    for (const { config, trigger } of this.#workflow.transitions.values()) {
      if (!('on' in trigger)) continue;
      const target = config.target === undefined ? undefined : this.#workflow.states.get(config.target.slice(1));
      const ids = [trigger.on, target?.id, target?.status];
      const score =
        (says(config.meta?.title, title) ? WEIGHT.title : 0) +
        (says(statuses.get(target?.status ?? ''), title) ? WEIGHT.status : 0) +
        (id !== null && ids.includes(id) ? WEIGHT.id : 0);
      scores.set(trigger.on, Math.max(score, scores.get(trigger.on) ?? 0));
    }
    const best = Math.max(0, ...scores.values());
    return best === 0 ? [] : [...scores].filter(([, score]) => score === best).map(([event]) => event);
  }
}

function says(title: Title | undefined, words: string): boolean {
  return title !== undefined && (title.en === words || title.ru === words);
}
