import type {
  DelayConfig,
  StateConfig,
  StateKind,
  TransitionConfig,
  Trigger,
  WorkflowDefinition,
} from '../../engine/language/index.ts';
import type { Bends, Note, Point } from './workflow-command.ts';

/** Where something comes from, seen with an overlay: of the base as it is, or what the overlay did. Without one all is `base`. */
export type Origin = 'base' | 'added' | 'changed' | 'disabled';

export interface StateView {
  readonly id: string;
  readonly key: string;
  readonly kind: StateKind;
  /** Id of the state around it; null in the machine itself. */
  readonly parent: string | null;
  readonly children: readonly string[];
  readonly config: StateConfig;
  readonly origin: Origin;
  /** What the overlay changed: `meta/status` … */
  readonly changed: readonly string[];
  /** True when entering the state around it enters this one. */
  readonly initial: boolean;
  /** Where it is drawn; null when it was never placed. Inside a state: from that state's corner. */
  readonly position: Point | null;
}

export interface TransitionView {
  readonly id: string;
  /** Id of a state, or of the machine. */
  readonly from: string;
  /** Id of the state it leads to; null: it stays. Unknown ids stay here too, `broken` then is true. */
  readonly target: string | null;
  readonly broken: boolean;
  readonly trigger: Trigger;
  readonly config: TransitionConfig;
  /** Its place among the candidates of its trigger, and how many they are. */
  readonly index: number;
  readonly of: number;
  readonly origin: Origin;
  readonly changed: readonly string[];
}

/** A workflow as it is drawn: flat, in the order of its text, with an overlay's disabled parts still there. */
export interface WorkflowView {
  /** The definition that is edited or, with an overlay, what it makes of the base. */
  readonly workflow: WorkflowDefinition;
  readonly machineId: string;
  readonly states: readonly StateView[];
  readonly transitions: readonly TransitionView[];
  readonly stateById: ReadonlyMap<string, StateView>;
  readonly transitionById: ReadonlyMap<string, TransitionView>;
  readonly delays: Readonly<Record<string, DelayConfig>>;
  readonly delayOrigin: Readonly<Record<string, Origin>>;
  /** How transitions run that were tidied up, as far as they still end where they did then. */
  readonly lines: Readonly<Record<string, Bends>>;
  readonly notes: Readonly<Record<string, Note>>;
}
