import { type Outline, targetOf } from '../../outline.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** Targets that no state has as its id, transitions to the machine itself, and history that leads to history. */
export function checkTargets({ outline }: WorkflowTarget, report: Report): void {
  for (const { id, config, pointer } of outline.transitions) check(outline, id, config.target, pointer, report);
  for (const { id, config, kind, pointer } of outline.states) {
    if (kind !== 'history') continue;
    check(outline, id, config.target, pointer, report);
    if (targetOf(outline, config.target)?.kind !== 'history') continue;
    report({
      path: `${pointer}/target`,
      rule: 'history-to-history',
      message: `History state "${id}" leads to another history state when there is no history yet.`,
      remedy: 'Let it lead to an ordinary state.',
    });
  }
}

function check(outline: Outline, id: string, target: string | undefined, pointer: string, report: Report): void {
  if (target === undefined) return;
  const path = `${pointer}/target`;
  const found = targetOf(outline, target);
  if (found === undefined) {
    const remedy = didYouMean(target.slice(1), outline.stateById.keys(), 'Name the id of a state after the "#".');
    report({ path, rule: 'bad-target', message: `"${id}" leads to "${target}", and no state has that id.`, remedy });
  } else if (found.parent === null) {
    const message = `"${id}" leads to the machine itself.`;
    report({ path, rule: 'bad-target', message, remedy: 'Name the state in which to begin again.' });
  }
}
