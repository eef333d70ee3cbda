import type { DelayConfig, StateConfig, TransitionConfig, Trigger } from '../../engine/language/index.ts';
import type { Fragment } from './fragment.ts';
import type { Json } from './json.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The way of a line: x, y, x, y … from one end to the other, from the corner of the innermost state around both. */
export type Bends = readonly number[];

/** A remark on the canvas; no part of the machine. */
export interface Note extends Point {
  readonly text: string;
}

export type StatePath =
  | 'type'
  | 'initial'
  | 'history'
  | 'target'
  | 'entry'
  | 'exit'
  | 'description'
  | 'meta/status'
  | 'meta/stage'
  | 'meta/checklists';

export type TransitionPath =
  | 'target'
  | 'guard'
  | 'actions'
  | 'reenter'
  | 'description'
  | 'meta/title'
  | 'meta/roles'
  | 'meta/required'
  | 'meta/form';

export type WorkflowPath =
  | 'title'
  | 'description'
  | 'statuses'
  | 'primary'
  | 'machine/initial'
  | 'machine/type'
  | 'machine/entry';

/**
 * What can be done to a workflow, as data: the canvas, the outline, the inspector and the keys all speak these, and each
 * works on a base and, where that makes sense, on top of it for the clients of an overlay. A value of null removes the part.
 */
export type WorkflowCommand =
  /** `parent` and `before` are state ids; absent: the machine, the end. */
  | {
      readonly do: 'add-state';
      readonly state: StateConfig;
      readonly parent?: string;
      readonly before?: string;
      readonly at?: Point;
    }
  /** Takes states and transitions away, and with a state what is inside it and every transition that leads to it. */
  | { readonly do: 'remove'; readonly states: readonly string[]; readonly transitions: readonly string[] }
  | { readonly do: 'set-state'; readonly id: string; readonly path: StatePath; readonly value: Json }
  /** Into another state, or (null) the machine itself; before a sibling, or at the end. */
  | { readonly do: 'move-state'; readonly id: string; readonly parent: string | null; readonly before?: string }
  /** `from` is a state id or the machine's id. */
  | {
      readonly do: 'add-transition';
      readonly from: string;
      readonly trigger: Trigger;
      readonly transition: TransitionConfig;
      readonly before?: string;
    }
  | { readonly do: 'set-transition'; readonly id: string; readonly path: TransitionPath; readonly value: Json }
  | { readonly do: 'set-trigger'; readonly id: string; readonly trigger: Trigger }
  /** `target` null: it stays where it is. */
  | { readonly do: 'reconnect'; readonly id: string; readonly from?: string; readonly target?: string | null }
  /** Among the candidates of its trigger; null: last. */
  | { readonly do: 'order-transition'; readonly id: string; readonly before: string | null }
  | { readonly do: 'set-delay'; readonly key: string; readonly delay: DelayConfig | null }
  /** `lines`: how transitions run then, by id; those of other lines whose ends move are forgotten. */
  | {
      readonly do: 'place';
      readonly positions: Readonly<Record<string, Point>>;
      readonly lines?: Readonly<Record<string, Bends>>;
    }
  | { readonly do: 'set-note'; readonly id: string; readonly note: Note | null }
  | { readonly do: 'set-workflow'; readonly path: WorkflowPath; readonly value: Json }
  | { readonly do: 'paste'; readonly fragment: Fragment; readonly parent?: string; readonly at: Point }
  /** Overlays only: whatever the overlay does to these elements is taken back. */
  | { readonly do: 'inherit'; readonly states: readonly string[]; readonly transitions: readonly string[] };

/** The command of this name. */
export type CommandOf<Do extends WorkflowCommand['do']> = Extract<WorkflowCommand, { readonly do: Do }>;
