import { slug } from '../../engine/language/discover/index.ts';
import type { StateConfig, StateKind, Title, TransitionConfig, Trigger } from '../../engine/language/index.ts';
import type { WorkflowView } from './workflow-view.ts';

const LONGEST = 64;

/** True for what the language takes as an id, a key or the name of an event. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && text.length <= LONGEST && /^[a-z][a-z0-9-]*$/.test(text) && text !== 'constructor';
}

/**
 * An id that is not taken: the wish in small Latin letters (Russian ones are transliterated), else with the smallest free
 * number behind it. A wish of which nothing can be written so becomes `new`.
 */
export function freeId(wish: string, taken: ReadonlySet<string>): string {
  const plain = slug(wish);
  const wanted = plain === null || plain === 'constructor' ? 'new' : plain;
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) {
    const tail = `-${number}`;
    id = wanted.slice(0, LONGEST - tail.length).replace(/-+$/, '') + tail;
  }
  return id;
}

/** All ids of states and transitions in a view: new ones differ from both, so that each names one thing. */
export function takenIds({ machineId, stateById, transitionById }: WorkflowView): Set<string> {
  return new Set([machineId, ...stateById.keys(), ...transitionById.keys()]);
}

/** A state to add: with a free id made of its title (or of `id`, or of its kind), of a kind, with a status. */
export function newState(
  view: WorkflowView,
  {
    id,
    title,
    kind = 'atomic',
    status,
  }: { id?: string; title?: string | Title; kind?: StateKind; status?: string } = {},
): StateConfig {
  const wish = id ?? textOf(title) ?? (kind === 'final' ? 'end' : kind === 'history' ? 'history' : 'state');
  const taken = takenIds(view);
  const free = freeId(wish, taken);
  const plain: StateConfig = kind === 'final' || kind === 'history' ? { id: free, type: kind } : { id: free };
  if (kind === 'compound' || kind === 'parallel') return withInner(plain, kind, taken);
  return status === undefined || kind === 'history' ? plain : { ...plain, meta: { status } };
}

/** A compound state begins with one state inside, a parallel one with two regions. */
function withInner({ id }: StateConfig, kind: 'compound' | 'parallel', taken: ReadonlySet<string>): StateConfig {
  const all = new Set([...taken, id]);
  const inner = Array.from({ length: kind === 'parallel' ? 2 : 1 }, () => {
    const free = freeId(`${id}-${kind === 'parallel' ? 'region' : 'begin'}`, all);
    all.add(free);
    return [free, { id: free }] as const;
  });
  const states = Object.fromEntries(inner);
  return kind === 'parallel' ? { id, type: kind, states } : { id, initial: inner[0]?.[0] ?? '', states };
}

/**
 * A transition to add, as the `add-transition` command takes it: by the event of its title unless a trigger is given. A
 * further candidate of an event takes over title, roles, form and demands, which all candidates share.
 */
export function newTransition(
  view: WorkflowView,
  { from, target, title, trigger }: { from: string; target: string | null; title?: string | Title; trigger?: Trigger },
): { readonly from: string; readonly trigger: Trigger; readonly transition: TransitionConfig } {
  const wish = textOf(title) ?? (trigger !== undefined && 'on' in trigger ? trigger.on : target) ?? from;
  const id = freeId(wish, takenIds(view));
  const set = trigger ?? { on: id };
  const elder = view.transitions.find(
    (each) => each.from === from && 'on' in set && 'on' in each.trigger && each.trigger.on === set.on,
  );
  const meta = elder?.config.meta ?? (typeof title === 'object' && 'on' in set ? { title } : undefined);
  return {
    from,
    trigger: set,
    transition: { id, ...(target === null ? {} : { target: `#${target}` }), ...(meta && { meta }) },
  };
}

function textOf(title: string | Title | undefined): string | undefined {
  const text = typeof title === 'string' ? title : (title?.en ?? title?.ru);
  return text?.trim() === '' ? undefined : text;
}
