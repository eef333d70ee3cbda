import { isList, isObject, type Json } from '../model/json.ts';
import type { DocumentState } from '../workspace/document-state.ts';

/** A state or transition that can be gone to. */
export interface Findable {
  readonly type: 'state' | 'transition';
  readonly id: string;
  /** Its title in the languages of the definition; undefined when it has none. */
  readonly title: Json | undefined;
  /** Of a state: people know it by its status. */
  readonly status?: Json | undefined;
}

/** The states and transitions of a workflow, or those that an overlay adds. Drafts may be broken: what is not there is left out. */
export function findablesIn({ key, value }: DocumentState): Findable[] {
  if (!isObject(value)) return [];
  if (key.kind === 'workflow') return [...inState(value['machine'])];
  if (key.kind !== 'workflow-overlay' || !isList(value['operations'])) return [];
  return value['operations'].flatMap((operation) => {
    if (!isObject(operation)) return [];
    if (operation['op'] === 'addState') return stateAndInside(operation['state']);
    return operation['op'] === 'addTransition' ? transition(operation['transition']) : [];
  });
}

function stateAndInside(state: Json | undefined): Findable[] {
  if (!isObject(state)) return [];
  const { id, meta } = state;
  const { title, status } = isObject(meta) ? meta : {};
  const own = typeof id === 'string' ? [{ type: 'state' as const, id, title, status }] : [];
  return [...own, ...inState(state)];
}

function inState(state: Json | undefined): Findable[] {
  if (!isObject(state)) return [];
  const { on, after, always, onDone, states } = state;
  const lists = [...valuesOf(on), ...valuesOf(after), always, onDone];
  return [
    ...lists.flatMap((list) => (isList(list) ? list.flatMap(transition) : [])),
    ...valuesOf(states).flatMap(stateAndInside),
  ];
}

function transition(value: Json | undefined): Findable[] {
  if (!isObject(value)) return [];
  const { id, meta } = value;
  return typeof id === 'string' ? [{ type: 'transition', id, title: isObject(meta) ? meta['title'] : undefined }] : [];
}

function valuesOf(value: Json | undefined): readonly Json[] {
  return isObject(value) ? Object.values(value) : [];
}
