/**
 * Action kinds: what `{ type, params }` in a machine may be. Two classes: a `change` runs inside the transaction and is
 * seen by later guards, an `effect` becomes an outbox row. Built-in kinds register exactly as a plugin's do.
 */
import type { ActionKind, ActionKinds, ChangeKind, EffectKind } from './action-kind.ts';
import { assign } from './assign.ts';
import { makeDocument } from './make-document.ts';
import { notify } from './notify.ts';
import { setField } from './set-field.ts';
import { startChecklist } from './start-checklist.ts';
import { subRequest } from './sub-request.ts';

export type {
  ActionKind,
  ActionKinds,
  ActionReference,
  Change,
  ChangeKind,
  Effect,
  EffectKind,
} from './action-kind.ts';

/** A registry of the given kinds. Throws when two have one type. */
export function actionKinds(...kinds: readonly (ChangeKind<never> | EffectKind<never>)[]): ActionKinds {
  const registry = new Map<string, ActionKind>();
  for (const kind of kinds) {
    if (registry.has(kind.type)) throw new Error(`action kind "${kind.type}" is registered twice`);
    registry.set(kind.type, kind);
  }
  return registry;
}

/** The kinds that come with the engine. */
export const builtinActionKinds: ActionKinds = actionKinds(
  setField,
  assign,
  startChecklist,
  subRequest,
  notify,
  makeDocument,
);
