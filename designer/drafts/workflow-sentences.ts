import {
  applyOverlay,
  describeDifferences,
  type EffectiveWorkflow,
  type Language,
  type Names,
  type StatusesDefinition,
  type WorkflowDefinition,
} from '../../engine/language/index.ts';
import type { Json } from '../model/json.ts';
import { isReadableOverlay, isReadableWorkflow } from '../model/readable.ts';

/**
 * What differs between two texts of a workflow, as sentences: states, transitions, timers, rules. Null when one of them is
 * not complete enough to be read so. Empty when only the drawing differs.
 */
export function workflowSentences(before: Json, after: Json, names: Names, language: Language): string[] | null {
  if (!isReadableWorkflow(before) || !isReadableWorkflow(after)) return null;
  return sentences(before, after, names, language);
}

/** What differs for the clients of an overlay between two of its texts, both on the same base. */
export function overlaySentences(
  base: Json | undefined,
  before: Json,
  after: Json,
  names: Names,
  language: Language,
): string[] | null {
  if (!isReadableWorkflow(base) || !isReadableOverlay(before) || !isReadableOverlay(after)) return null;
  try {
    const [was, is] = [before, after].map((overlay) => applyOverlay(base, overlay, '').workflow);
    return was === undefined || is === undefined ? null : sentences(was, is, names, language);
  } catch {
    // An unfinished operation may name anything.
    return null;
  }
}

function sentences(
  before: WorkflowDefinition,
  after: WorkflowDefinition,
  names: Names,
  language: Language,
): string[] | null {
  try {
    return describeDifferences(pinned(before), pinned(after), language, names);
  } catch {
    return null;
  }
}

const NO_STATUSES: StatusesDefinition['statuses'] = [{ id: 'none', title: { en: '' }, category: 'new' }];

/** A workflow as if requests ran on it: everything beside it is the same on both sides, so that nothing is said of it. */
function pinned({ id, title, primary, delays = {}, machine }: WorkflowDefinition): EffectiveWorkflow {
  return {
    format: 1,
    requestType: { id: 'any', title: { en: '' }, fields: [] },
    workflow: { id, title, overlay: null, primary: primary ?? null, delays, machine },
    statuses: { id: 'any', statuses: NO_STATUSES },
    fields: [],
    checklists: [],
  };
}
