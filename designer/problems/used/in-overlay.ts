import type { MachineConfig, OverlayOperation, WorkflowOverlayDefinition } from '../../../engine/language/index.ts';
import { namedInMachine, type Speech } from './in-machine.ts';
import type { Named, Thing } from './thing.ts';

/** What an overlay names: its base, its clients, what its operations are about and what they bring in. */
export function namedInOverlay({ base, clients, operations }: WorkflowOverlayDefinition, speech: Speech): Named[] {
  return [
    { thing: { type: 'workflow', id: base }, path: '/base' },
    ...clients.map((id, index): Named => ({ thing: { type: 'client', id }, path: `/clients/${index}` })),
    ...operations.flatMap((operation, index) => namedInOperation(operation, `/operations/${index}`, speech)),
  ];
}

function namedInOperation(operation: OverlayOperation, path: string, speech: Speech): Named[] {
  const of = speech.workflow;
  const named = (type: Thing['type'], id: string | undefined, at: string): Named[] =>
    id === undefined ? [] : [{ thing: { type, id, of }, path: path + at }];
  switch (operation.op) {
    case 'addState':
      return [
        ...named('state', operation.parent, '/parent'),
        ...named('state', operation.before, '/before'),
        ...named('state', operation.after, '/after'),
        ...namedInMachine(operation.state as MachineConfig, `${path}/state`, {}, speech),
      ];
    case 'addTransition': {
      const { trigger, transition } = operation;
      const on = trigger.on ?? 'x';
      const alone = inTransition({ [on]: [transition] }, on, `${path}/transition`, speech);
      return [
        ...named('state', operation.state, '/state'),
        ...named('transition', operation.before, '/before'),
        ...named('transition', operation.after, '/after'),
        ...named('delay', trigger.after, '/trigger/after'),
        ...alone.filter(({ thing }) => thing.type !== 'event' || trigger.on !== undefined),
      ];
    }
    case 'setTransition': {
      const part = setAt(operation.path, operation.to);
      const on = { x: [{ id: operation.id, ...part }] } as MachineConfig['on'];
      const inside = inTransition(on, 'x', path, speech).filter(({ thing }) => thing.type !== 'event');
      return [...named('transition', operation.id, '/id'), ...asTo(inside, path, operation.path)];
    }
    case 'setState': {
      const state = { id: operation.id, ...setAt(operation.path, operation.to) } as MachineConfig;
      return [
        ...named('state', operation.id, '/id'),
        ...asTo(namedInMachine(state, path, {}, speech), path, operation.path),
      ];
    }
    case 'disable':
      return [
        ...named('state', operation.state, '/state'),
        ...named('transition', operation.transition, '/transition'),
      ];
    case 'setDelay':
      return named('delay', operation.key, '/key');
    case 'addDelay':
      return [];
  }
}

/** What one transition names, with its paths as if it stood at `pointer`. */
function inTransition(on: MachineConfig['on'], event: string, pointer: string, speech: Speech): Named[] {
  const machine = { id: '', states: {}, on } as MachineConfig;
  const own = `/on/${event}/0`;
  return namedInMachine(machine, '', {}, speech).map(({ thing, path }) => ({
    thing,
    path: pointer + path.slice(own.length),
  }));
}

/** `meta/roles` with its value, as it would stand in a state or transition; null sets nothing. */
function setAt(path: string, to: unknown): object {
  if (to === null || to === undefined) return {};
  const [first = '', second] = path.split('/');
  return { [first]: second === undefined ? to : { [second]: to } };
}

/** What stands at the part that is set stands in `to`. */
function asTo(named: readonly Named[], path: string, part: string): Named[] {
  const at = `${path}/${part}`;
  return named.map(({ thing, path: own }) => ({ thing, path: `${path}/to${own.slice(at.length)}` }));
}
