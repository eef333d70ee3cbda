import { lineage } from '../../outline.ts';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** A checklist that a transition demands and nothing starts would hold every request back for ever. */
export function checkChecklistStarts({ outline, references, checklists }: WorkflowTarget, report: Report): void {
  const demanded = references.filter(({ to, pointer }) => to === 'checklist' && pointer.includes('/meta/required/'));
  const started = new Set(
    references
      .filter(({ to, rule, pointer }) => to === 'checklist' && !rule && !pointer.includes('/meta/required/'))
      .map(({ id }) => id),
  );
  for (const { id, pointer, owner } of demanded) {
    if (started.has(id) || !checklists.has(id)) continue;
    const state = outline.transitionById.get(owner)?.state;
    const where = state === undefined ? '' : ` (it leaves ${lineage(state).map((each) => `"${each.id}"`)[0]})`;
    report({
      path: pointer,
      rule: 'checklist-never-started',
      message: `"${owner}"${where} demands checklist "${id}", and nothing in the workflow starts it.`,
      remedy: 'Name it in "checklists" of a state, or start it by an action "start-checklist".',
    });
  }
}
