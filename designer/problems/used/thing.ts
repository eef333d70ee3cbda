import type { Kind } from '../../../engine/language/index.ts';

/** What a definition may name somewhere: another definition, or an element of one. */
export type ThingType =
  | Exclude<Kind, 'pack' | 'workflow-overlay' | 'fields' | 'scenario' | 'demo'>
  | 'status'
  | 'stage'
  | 'field'
  | 'option'
  | 'item'
  | 'state'
  | 'transition'
  | 'event'
  | 'delay'
  | 'group'
  | 'client';

/** `of` is what it belongs to, where ids are not unique in the pack: a workflow, a set of statuses, a checklist, a field. */
export interface Thing {
  readonly type: ThingType;
  readonly id: string;
  readonly of?: string;
}

/** One place that names a thing: a JSON pointer into its file. */
export interface Named {
  readonly thing: Thing;
  readonly path: string;
}

/** True when both are meant; where one does not say what it belongs to, its id alone counts. */
export function sameThing(a: Thing, b: Thing): boolean {
  return a.type === b.type && a.id === b.id && (a.of === b.of || a.of === undefined || b.of === undefined);
}
