import type { Facts, FactValue } from '../facts.ts';

/** A change of a request that an action asks for; applied in order, inside the transaction, seen by later guards. */
export type Change =
  | { readonly type: 'set-field'; readonly field: string; readonly value: FactValue }
  | { readonly type: 'assign'; readonly person?: string | null; readonly group?: string | null }
  | { readonly type: 'start-checklist'; readonly checklist: string; readonly again?: boolean }
  | {
      readonly type: 'sub-request';
      /** Its request type. */
      readonly of: string;
      readonly subject: string;
      readonly fields: Readonly<Record<string, FactValue>>;
      /** A part stands below the request and counts in `request.openChildren`; a follow-up is only linked with it. */
      readonly relation: 'part' | 'follow-up';
    };

/** Work to be done after the commit: becomes one outbox row. `payload` is frozen when the step is taken. */
export interface Effect {
  readonly type: string;
  readonly subject: string | null;
  readonly payload: Readonly<Record<string, FactValue | Readonly<Record<string, FactValue>>>>;
}

/** What the kind's parameters refer to, so that a check can say "unknown checklist" and the designer "where used". */
export interface ActionReference {
  readonly kind: 'field' | 'checklist' | 'notification' | 'group' | 'request-type' | 'print-form';
  readonly id: string;
  readonly path: string;
}

interface KindBase<P> {
  readonly type: string;
  /** JSON Schema of `params`. */
  readonly params: object;
  readonly references: (params: P) => readonly ActionReference[];
}

/** Runs inside the transaction. `run` is pure and total. */
export interface ChangeKind<P = never> extends KindBase<P> {
  readonly class: 'change';
  /** Rules inside the parameters, each with the JSON pointer it stands at. */
  readonly rules?: (params: P) => readonly { readonly path: string; readonly rule: unknown }[];
  readonly run: (params: P, facts: Facts) => readonly Change[];
}

/** Becomes an outbox row. `draft` is pure: it freezes what delivery needs. */
export interface EffectKind<P = never> extends KindBase<P> {
  readonly class: 'effect';
  readonly draft: (params: P, facts: Facts) => Effect;
}

export type ActionKind = ChangeKind<never> | EffectKind<never>;
export type ActionKinds = ReadonlyMap<string, ActionKind>;
