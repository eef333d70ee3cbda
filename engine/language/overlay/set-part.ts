import type { SetState, SetTransition } from '../definitions.generated.ts';
import { checkPart } from '../schema-check.ts';
import { sameValue } from './same-value.ts';
import { isFault, type OverlayFault, type Workbench } from './workbench.ts';

/** Which schema the new value of each path must fit. */
export const PART_SCHEMAS = {
  setTransition: {
    target: 'machine.schema.json#/$defs/transition/properties/target',
    guard: 'machine.schema.json#/$defs/transition/properties/guard',
    actions: 'machine.schema.json#/$defs/transition/properties/actions',
    reenter: 'machine.schema.json#/$defs/transition/properties/reenter',
    'meta/title': 'machine.schema.json#/$defs/transitionMeta/properties/title',
    'meta/roles': 'machine.schema.json#/$defs/transitionMeta/properties/roles',
    'meta/required': 'machine.schema.json#/$defs/transitionMeta/properties/required',
    'meta/form': 'machine.schema.json#/$defs/transitionMeta/properties/form',
  },
  setState: {
    initial: 'machine.schema.json#/$defs/state/properties/initial',
    entry: 'machine.schema.json#/$defs/state/properties/entry',
    exit: 'machine.schema.json#/$defs/state/properties/exit',
    'meta/status': 'machine.schema.json#/$defs/stateMeta/properties/status',
    'meta/stage': 'machine.schema.json#/$defs/stateMeta/properties/stage',
    'meta/checklists': 'machine.schema.json#/$defs/stateMeta/properties/checklists',
  },
} as const;

type Node = Record<string, unknown>;

/** Sets or removes one part of a state or transition, if the base still holds what the overlay was written for. */
export function setPart(bench: Workbench, operation: SetState | SetTransition): OverlayFault[] {
  const isState = operation.op === 'setState';
  const found = isState ? bench.state(operation.id, '/id') : bench.transition(operation.id, '/id');
  if (isFault(found)) return [found];
  if (isState && operation.path === 'exit' && found.id === bench.outline.root.id) {
    const message = `"${found.id}" is the machine itself; it has no "exit".`;
    return [{ path: '/path', rule: 'overlay-conflict', message, remedy: 'Name a state.' }];
  }
  const from: unknown = operation.from;
  const to: unknown = operation.to;
  const faults: OverlayFault[] = [];
  const { holder, key } = placeOf(found.config as unknown as Node, operation.path);
  const now = holder?.[key] ?? null;
  if (!sameValue(now, from)) {
    const what = `"${operation.path}" of "${operation.id}"`;
    const message = `The base holds ${say(now)} as ${what} by now, not ${say(from)}.`;
    faults.push({
      path: '/from',
      rule: 'overlay-conflict',
      message,
      remedy: 'Look at the change of the base, then mend "from" and "to".',
    });
  }
  if (to !== null) faults.push(...valueFaults(operation, to));
  if (faults.length > 0) return faults;
  // The states and transitions stay the same ones: no outline has to be made anew.
  write(found.config as unknown as Node, operation.path, to);
  return [];
}

function valueFaults(operation: SetState | SetTransition, to: unknown): OverlayFault[] {
  const schema =
    operation.op === 'setState' ? PART_SCHEMAS.setState[operation.path] : PART_SCHEMAS.setTransition[operation.path];
  return checkPart(schema, to, { file: '', path: '/to' }).map(({ path, message, remedy }) => ({
    path,
    rule: 'overlay-value',
    message: `${message.replace(/\.$/, '')} (as "${operation.path}" of "${operation.id}").`,
    remedy,
  }));
}

function placeOf(config: Node, path: string): { holder: Node | undefined; key: string } {
  const [first = '', second] = path.split('/');
  return second === undefined
    ? { holder: config, key: first }
    : { holder: config[first] as Node | undefined, key: second };
}

/** Null removes the part, and an object that it leaves empty. */
function write(config: Node, path: string, to: unknown): void {
  const [first = '', second] = path.split('/');
  if (second === undefined) {
    if (to === null) delete config[first];
    else config[first] = to;
    return;
  }
  const inner = { ...(config[first] as Node | undefined) };
  if (to === null) delete inner[second];
  else inner[second] = to;
  if (Object.keys(inner).length === 0) delete config[first];
  else config[first] = inner;
}

function say(value: unknown): string {
  const text = value === null ? 'nothing' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
