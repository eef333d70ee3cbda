import type { DelayConfig, StateConfig, TransitionConfig, Trigger } from '../../engine/language/index.ts';
import type { Point } from './workflow-command.ts';

/** A transition with where it starts and what sets it off. */
export interface FragmentTransition {
  readonly from: string;
  readonly trigger: Trigger;
  readonly transition: TransitionConfig;
}

/**
 * What was copied: states without the transitions that leave the copied part, the transitions among them, the delays they
 * name, and where they stood. Plain data: it goes through the clipboard as JSON, also to another workflow.
 */
export interface Fragment {
  readonly reglament: 'fragment';
  readonly states: readonly StateConfig[];
  readonly transitions: readonly FragmentTransition[];
  readonly delays: Readonly<Record<string, DelayConfig>>;
  readonly positions: Readonly<Record<string, Point>>;
}
