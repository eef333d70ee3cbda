import type { DelayConfig, StateConfig, TransitionConfig, Trigger } from '../../engine/language/index.ts';
import { isList, isObject, type Json } from './json.ts';
import { isPoint, isReadableState, isTransition, isTrigger } from './readable.ts';
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

/** What a text of the clipboard holds when it is a fragment, else null. */
export function readFragment(text: string): Fragment | null {
  try {
    const value = JSON.parse(text) as Json;
    return isFragment(value) ? (value as unknown as Fragment) : null;
  } catch {
    return null;
  }
}

function isFragment(value: Json): boolean {
  if (!isObject(value) || value['reglament'] !== 'fragment') return false;
  const { states, transitions, delays, positions } = value;
  return (
    isList(states) &&
    states.every(isReadableState) &&
    isList(transitions) &&
    transitions.every(isFragmentTransition) &&
    isObject(delays) &&
    Object.values(delays).every((delay) => isObject(delay) && typeof delay['duration'] === 'string') &&
    isObject(positions) &&
    Object.values(positions).every(isPoint)
  );
}

function isFragmentTransition(value: Json): boolean {
  if (!isObject(value)) return false;
  const { from, trigger, transition } = value;
  return typeof from === 'string' && isTrigger(trigger) && isTransition(transition ?? null);
}
