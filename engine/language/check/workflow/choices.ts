import type { OutlineTransition } from '../../outline.ts';
import { checkRule, findGaps, type Rule } from '../../rules/index.ts';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/**
 * Guards of one trigger looked at together: a request that no automatic branch takes, one that two branches would
 * take, and branches that no request takes, each with an example found by the production evaluator.
 */
export function checkChoices(target: WorkflowTarget, report: Report): void {
  for (const first of target.outline.transitions) {
    if (first.index !== 0 || !first.list.some(({ guard }) => guard !== undefined)) continue;
    checkChoice(first, target, report);
  }
}

function checkChoice(first: OutlineTransition, { facts }: WorkflowTarget, report: Report): void {
  const { list, state, trigger } = first;
  const rules = list.map(({ guard }): Rule => (guard === undefined ? true : (guard.params as Rule)));
  const at = { file: '', path: '' };
  const sound = rules.every(
    (rule) => rule === true || checkRule(rule, facts, at).every(({ severity }) => severity !== 'error'),
  );
  if (!sound) return;
  const { gap, overlaps, shadowed, impossible, analysed } = findGaps(rules, facts);
  if (!analysed) return;
  const pointer = first.pointer.replace(/\/0$/, '');
  const name = (index: number) => `"${list[index]?.id}"`;

  // One guarded branch is no choice: it waits until its rule holds. So does a state that takes events or a delay.
  const waits = list.length === 1 || state.config.on !== undefined || state.config.after !== undefined;
  if (gap !== undefined && 'always' in trigger && !waits) {
    const message = `State "${state.id}" only decides where to go on, and there is a request for which no branch holds.`;
    report({
      severity: 'warning',
      path: pointer,
      rule: 'guard-gap',
      message,
      remedy: 'Add a last branch without a guard.',
      example: gap,
    });
  }
  for (const index of impossible) {
    if (list[index]?.guard === undefined) continue;
    const message = `No request fits the guard of ${name(index)}.`;
    report({
      severity: 'warning',
      path: `${pointer}/${index}/guard`,
      rule: 'guard-impossible',
      message,
      remedy: 'Mend the guard, or remove the branch.',
    });
  }
  for (const index of shadowed) {
    // A branch after one without a guard is an error of its own.
    if (impossible.includes(index) || list.slice(0, index).some(({ guard }) => guard === undefined)) continue;
    const message = `${name(index)} is never taken: the branches before it take every request that it fits.`;
    report({
      severity: 'warning',
      path: `${pointer}/${index}`,
      rule: 'guard-shadowed',
      message,
      remedy: 'Change the order, or mend the guards.',
    });
  }
  if ('on' in trigger) return;
  for (const { i, j, example } of overlaps) {
    if (list[i]?.guard === undefined || list[j]?.guard === undefined || shadowed.includes(j)) continue;
    const message = `A request fits both ${name(i)} and ${name(j)}; only their order decides.`;
    report({
      severity: 'warning',
      path: `${pointer}/${j}/guard`,
      rule: 'guard-overlap',
      message,
      remedy: 'Let one of the guards exclude the other.',
      example,
    });
  }
}
