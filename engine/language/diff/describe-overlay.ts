import type { WorkflowDefinition, WorkflowOverlayDefinition } from '../definitions.generated.ts';
import { outlineOf } from '../outline.ts';
import { applyOverlay } from '../overlay/apply-overlay.ts';
import type { Names } from './names.ts';
import { type Language, Speaker, type Spoken } from './speaker.ts';
import { describeWorkflowChanges } from './workflow-changes.ts';

/**
 * What an overlay makes of its base, as sentences, operation by operation. An operation that does not fit the base is
 * told as such and passed over.
 */
export function describeOverlay(
  base: WorkflowDefinition,
  overlay: WorkflowOverlayDefinition,
  names: Names,
  lang: Language,
): string[] {
  const speaker = new Speaker(names, lang);
  let before = spokenOf(base);
  return overlay.operations.flatMap((_, index) => {
    const operations = overlay.operations.slice(0, index + 1);
    const { workflow, problems } = applyOverlay(base, { ...overlay, operations }, '');
    const after = spokenOf(workflow);
    const own = problems.find(
      ({ path, rule }) => path.startsWith(`/operations/${index}`) && !isLeftover(rule, path, operations[index]),
    );
    const sentences = describeWorkflowChanges(before, after, speaker);
    before = after;
    return own === undefined ? sentences : [speaker.words.conflict(index + 1, own.message)];
  });
}

/** A later operation may still retarget what leads to a disabled state. */
function isLeftover(rule: string, path: string, operation: { readonly op: string } | undefined): boolean {
  return rule === 'overlay-conflict' && operation?.op === 'disable' && path.endsWith('/state');
}

function spokenOf({ machine, delays = {} }: WorkflowDefinition): Spoken {
  return { outline: outlineOf(machine), delays };
}
