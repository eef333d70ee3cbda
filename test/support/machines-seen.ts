import type { StateConfig, TransitionConfig } from '../../engine/language/definitions.generated.ts';
import type { Instance, StepTaken } from '../../engine/run/index.ts';
import type { Logged } from './machines-facts.ts';
import type { Feature } from './machines-features.ts';

interface Way {
  readonly config: TransitionConfig;
  readonly trigger: 'on' | 'after' | 'always' | 'onDone';
  readonly isRoot: boolean;
  /** Number among the candidates of its trigger. */
  readonly index: number;
}

/** Says what a machine has, and what of it a step used. */
export class Witness {
  readonly #ways = new Map<string, Way>();
  readonly #histories = new Set<string>();
  readonly features = new Set<Feature>();

  constructor(machine: StateConfig) {
    this.#state(machine, true);
  }

  /** Notes what one step did: from the engine's result and the log of the live actor. */
  step(before: Instance | null, { journal, timers }: StepTaken, log: readonly Logged[]): void {
    for (const id of journal.transitions) this.#taken(id, before, log);
    for (const each of log) this.#happened(each);
    if (timers.cancel.length > 0) this.features.add('timer-cancelled');
    const set = new Set(timers.set.map(({ state, delay }) => `${state}/${delay}`));
    if (timers.cancel.some(({ state, delay }) => set.has(`${state}/${delay}`))) this.features.add('timer-restarted');
  }

  #taken(id: string, before: Instance | null, log: readonly Logged[]): void {
    const way = this.#ways.get(id);
    if (way === undefined) throw new Error(`there is no transition "${id}"`);
    const { config, trigger, isRoot, index } = way;
    const { target = '', guard, reenter } = config;
    if (trigger === 'always') this.features.add('always');
    if (trigger === 'onDone') this.features.add('on-done');
    if (isRoot) this.features.add('root-transition');
    if (reenter === true) this.features.add('reenter');
    if (target === '') this.features.add('no-target');
    if (guard !== undefined) this.features.add('guard-true');
    if (index > 0) this.features.add('guard-false');
    if (trigger === 'always' && guard !== undefined && isMovedByChange(id, JSON.stringify(guard), log))
      this.features.add('always-by-change');
    const history = target.slice(1);
    if (this.#histories.has(history))
      this.features.add(before?.history[history] === undefined ? 'history-default' : 'history-restored');
  }

  #happened(each: Logged): void {
    if (each.is === 'change') {
      const { type } = each.change as { type: string };
      this.features.add(type === 'set-field' ? 'set-field' : type === 'assign' ? 'assign' : 'checklist');
    } else if (each.subject.endsWith('-in')) this.features.add('entry-action');
    else if (each.subject.endsWith('-out')) this.features.add('exit-action');
  }

  #state(state: StateConfig, isRoot: boolean): void {
    const { id, type, history, states, on = {}, after = {}, always = [], onDone = [] } = state;
    if (type === 'compound' && !isRoot) this.features.add('compound');
    if (type === 'parallel') this.features.add(isRoot ? 'parallel-root' : 'parallel');
    if (type === 'final') this.features.add('final');
    if (type === 'history') {
      this.#histories.add(id);
      this.features.add(history === 'deep' ? 'deep-history' : 'shallow-history');
    }
    for (const list of Object.values(on)) this.#list(list, 'on', isRoot);
    for (const list of Object.values(after)) this.#list(list, 'after', isRoot);
    this.#list(always, 'always', isRoot);
    this.#list(onDone, 'onDone', isRoot);
    for (const child of Object.values(states ?? {})) this.#state(child, false);
  }

  #list(list: readonly TransitionConfig[], trigger: Way['trigger'], isRoot: boolean): void {
    list.forEach((config, index) => {
      this.#ways.set(config.id, { config, trigger, isRoot, index });
      if (config.actions?.some(({ params }) => params !== undefined && 'rule' in params))
        this.features.add('set-by-rule');
    });
  }
}

/** True when a change of this very step, before the transition, altered a fact that its guard reads. */
function isMovedByChange(id: string, guard: string, log: readonly Logged[]): boolean {
  const end = log.findIndex((each) => each.is === 'effect' && each.subject === `mark:${id}`);
  return log.slice(0, end).some((each) => {
    if (each.is !== 'change') return false;
    const change = each.change as { field?: string; group?: string; checklist?: string; person?: string };
    const path = change.field === undefined ? undefined : `"fields.${change.field}"`;
    return guard.includes(path ?? (change.group === undefined ? (change.checklist ?? '"assignee.id"') : '"group"'));
  });
}
