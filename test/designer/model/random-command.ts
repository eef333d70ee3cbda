import { copyFragment } from '../../../designer/model/copy-fragment.ts';
import type { Json } from '../../../designer/model/json.ts';
import { newState, newTransition } from '../../../designer/model/new-ids.ts';
import type { StatePath, TransitionPath, WorkflowCommand } from '../../../designer/model/workflow-command.ts';
import type { StateView, TransitionView, WorkflowView } from '../../../designer/model/workflow-view.ts';
import type { DelayConfig, StateKind, Trigger } from '../../../engine/language/index.ts';
import { Tape } from '../../support/machines-tape.ts';

type Make = (tape: Tape, view: WorkflowView) => WorkflowCommand;

/** Values that fit the schema, so that what does not fit after a command is the command's doing. */
const STATE_VALUES: Readonly<Record<Exclude<StatePath, 'type' | 'initial' | 'target'>, readonly Json[]>> = {
  history: ['deep', 'shallow'],
  entry: [null, [], [{ type: 'notify', params: { notification: 'late' } }], [{ type: 'notify' }, { type: 'assign' }]],
  exit: [null, [{ type: 'notify' }]],
  description: [null, '', 'Words'],
  'meta/status': [null, 'new', 'late'],
  'meta/stage': [null, 'one', 'two'],
  'meta/checklists': [null, [], ['a'], ['a', 'b']],
};

const TRANSITION_VALUES: Readonly<Record<Exclude<TransitionPath, 'target'>, readonly Json[]>> = {
  guard: [null, { type: 'rule', params: { '==': [{ var: 'fields.a' }, 1] } }],
  actions: [null, [], [{ type: 'notify' }]],
  reenter: [null, true, false],
  description: [null, 'Words'],
  'meta/title': [null, { en: 'Go', ru: '' }, { ru: 'Вперёд' }],
  'meta/roles': [null, [], ['boss'], ['boss', 'clerk']],
  'meta/required': [null, { fields: ['a'], checklists: [] }, { comment: true, assignee: false }],
  'meta/form': [null, ['a', 'b']],
};

const DELAYS: readonly DelayConfig[] = [{ duration: 'PT1H' }, { duration: 'P1D', title: { en: 'A day' } }];
const KINDS: readonly StateKind[] = ['atomic', 'compound', 'parallel', 'final', 'history'];

const MAKERS: readonly Make[] = [
  addState,
  addState,
  remove,
  setState,
  setState,
  moveState,
  addTransition,
  addTransition,
  setTransition,
  setTransition,
  (tape, view) => ({ do: 'set-trigger', id: way(tape, view).id, trigger: trigger(tape, view) }),
  reconnect,
  orderTransition,
  setDelay,
  (tape, view) => ({
    do: 'place',
    positions: { [state(tape, view).id]: point(tape), [state(tape, view).id]: point(tape) },
  }),
  (tape, view) => {
    const [from, to] = [point(tape), point(tape)];
    return {
      do: 'place',
      positions: { [state(tape, view).id]: point(tape) },
      lines: { [way(tape, view).id]: [from.x, from.y, to.x, to.y].map(Math.round) },
    };
  },
  setNote,
  setWorkflow,
  paste,
  inherit,
];

/** Some command on what is seen: most can be done, some are refused. The same bytes make the same command. */
export function randomCommand(bytes: Uint8Array, view: WorkflowView): WorkflowCommand {
  const tape = new Tape(bytes);
  const make = tape.pick(MAKERS);
  return view.transitions.length === 0 ? addTransition(tape, view) : make(tape, view);
}

function addState(tape: Tape, view: WorkflowView): WorkflowCommand {
  const made = newState(view, { id: tape.pick(['step', 'Шаг', 'wait']), kind: tape.pick(KINDS) });
  const inside = tape.chance(50) ? state(tape, view) : null;
  const sibling = tape.chance(40) ? view.states.find(({ parent }) => parent === (inside?.id ?? null)) : undefined;
  return {
    do: 'add-state',
    state: made,
    ...(inside && { parent: inside.id }),
    ...(sibling && { before: sibling.id }),
    ...(tape.chance(50) && { at: point(tape) }),
  };
}

function remove(tape: Tape, view: WorkflowView): WorkflowCommand {
  const states = tape.chance(60) ? [state(tape, view).id] : [];
  const more = tape.chance(15) ? [state(tape, view).id] : [];
  const transitions = states.length === 0 || tape.chance(30) ? [way(tape, view).id] : [];
  return { do: 'remove', states: [...new Set([...states, ...more])], transitions };
}

function setState(tape: Tape, view: WorkflowView): WorkflowCommand {
  const { id, children } = state(tape, view);
  const owner = tape.chance(10) ? view.machineId : id;
  const path = tape.pick([...Object.keys(STATE_VALUES), 'type', 'initial', 'target']) as StatePath;
  if (path === 'type') return { do: 'set-state', id: owner, path, value: tape.pick(KINDS) };
  if (path === 'initial')
    return { do: 'set-state', id: owner, path, value: children.length > 0 ? tape.pick(children) : id };
  if (path === 'target') return { do: 'set-state', id: owner, path, value: `#${state(tape, view).id}` };
  return { do: 'set-state', id: owner, path, value: tape.pick(STATE_VALUES[path]) };
}

function moveState(tape: Tape, view: WorkflowView): WorkflowCommand {
  const home = tape.chance(60) ? state(tape, view) : null;
  const siblings = view.states.filter(({ parent }) => parent === (home?.id ?? null));
  const before = siblings.length > 0 && tape.chance(60) ? tape.pick(siblings).id : undefined;
  return {
    do: 'move-state',
    id: state(tape, view).id,
    parent: home?.id ?? null,
    ...(before !== undefined && { before }),
  };
}

function addTransition(tape: Tape, view: WorkflowView): WorkflowCommand {
  const elder = view.transitions.length > 0 && tape.chance(40) ? way(tape, view) : undefined;
  const from = elder?.from ?? (tape.chance(5) ? view.machineId : state(tape, view).id);
  const target = tape.chance(80) ? state(tape, view).id : null;
  const by = elder?.trigger ?? (tape.chance(70) ? trigger(tape, view) : undefined);
  const made = newTransition(view, { from, target, ...(by && { trigger: by }) });
  return { do: 'add-transition', ...made, ...(elder && tape.chance(60) && { before: elder.id }) };
}

function setTransition(tape: Tape, view: WorkflowView): WorkflowCommand {
  const { id } = way(tape, view);
  const path = tape.pick([...Object.keys(TRANSITION_VALUES), 'target']) as TransitionPath;
  if (path !== 'target') return { do: 'set-transition', id, path, value: tape.pick(TRANSITION_VALUES[path]) };
  return { do: 'set-transition', id, path, value: tape.chance(80) ? `#${state(tape, view).id}` : null };
}

function reconnect(tape: Tape, view: WorkflowView): WorkflowCommand {
  return {
    do: 'reconnect',
    id: way(tape, view).id,
    ...(tape.chance(60) && { from: state(tape, view).id }),
    ...(tape.chance(60) && { target: tape.chance(80) ? state(tape, view).id : null }),
  };
}

function orderTransition(tape: Tape, view: WorkflowView): WorkflowCommand {
  const several = view.transitions.filter(({ of }) => of > 1);
  const chosen = several.length > 0 ? one(tape, several) : way(tape, view);
  const others = several.filter(
    ({ from, trigger: by }) => from === chosen.from && JSON.stringify(by) === JSON.stringify(chosen.trigger),
  );
  return {
    do: 'order-transition',
    id: chosen.id,
    before: others.length > 0 && tape.chance(70) ? tape.pick(others).id : null,
  };
}

function setDelay(tape: Tape, view: WorkflowView): WorkflowCommand {
  const keys = Object.keys(view.delays);
  const key = keys.length > 0 && tape.chance(60) ? tape.pick(keys) : tape.pick(['soon', 'late']);
  return { do: 'set-delay', key, delay: tape.chance(70) ? tape.pick(DELAYS) : null };
}

function setNote(tape: Tape, view: WorkflowView): WorkflowCommand {
  const id = tape.pick([...Object.keys(view.notes), 'why', 'how']);
  return {
    do: 'set-note',
    id,
    note: tape.chance(70) ? { ...point(tape), text: tape.pick(['Because', 'Потому']) } : null,
  };
}

function setWorkflow(tape: Tape, view: WorkflowView): WorkflowCommand {
  const top = view.states.filter(({ parent }) => parent === null);
  const choices: WorkflowCommand[] = [
    { do: 'set-workflow', path: 'title', value: { en: 'Other', ru: '' } },
    { do: 'set-workflow', path: 'description', value: tape.chance(50) ? { en: 'Words' } : null },
    { do: 'set-workflow', path: 'statuses', value: 'others' },
    { do: 'set-workflow', path: 'primary', value: tape.chance(50) ? state(tape, view).id : null },
    { do: 'set-workflow', path: 'machine/initial', value: tape.pick(top).id },
    { do: 'set-workflow', path: 'machine/type', value: tape.pick(['compound', 'parallel']) },
    { do: 'set-workflow', path: 'machine/entry', value: tape.chance(50) ? [{ type: 'notify' }] : null },
  ];
  return tape.pick(choices);
}

function paste(tape: Tape, view: WorkflowView): WorkflowCommand {
  // Few, or a workflow grows beyond what a test can look at.
  const some = [state(tape, view), ...(tape.chance(40) ? [state(tape, view)] : [])].filter(
    ({ children }) => children.length < 4,
  );
  const fragment = copyFragment(
    view,
    some.map(({ id }) => id),
  );
  return { do: 'paste', fragment, at: point(tape), ...(tape.chance(30) && { parent: state(tape, view).id }) };
}

function inherit(tape: Tape, view: WorkflowView): WorkflowCommand {
  const states = view.states.filter(({ origin }) => origin !== 'base');
  const ways = view.transitions.filter(({ origin }) => origin !== 'base');
  return {
    do: 'inherit',
    states: states.length > 0 ? [tape.pick(states).id] : [],
    transitions: ways.length > 0 && tape.chance(50) ? [tape.pick(ways).id] : [],
  };
}

function trigger(tape: Tape, view: WorkflowView): Trigger {
  const keys = Object.keys(view.delays);
  const choices: Trigger[] = [{ on: 'go' }, { on: 'back' }, { on: 'stop' }, { always: true }, { onDone: true }];
  return keys.length > 0 && tape.chance(25) ? { after: tape.pick(keys) } : tape.pick(choices);
}

const state = (tape: Tape, { states }: WorkflowView): StateView => one(tape, states);
const way = (tape: Tape, { transitions }: WorkflowView): TransitionView => one(tape, transitions);

/** Any, but often what an overlay added: little can be done to the rest there. */
function one<T extends StateView | TransitionView>(tape: Tape, list: readonly T[]): T {
  const added = list.filter(({ origin }) => origin === 'added');
  return tape.pick(added.length > 0 && tape.chance(50) ? added : list);
}

const point = (tape: Tape): { x: number; y: number } => ({ x: tape.below(40) * 10.5, y: tape.below(40) - 20 });
