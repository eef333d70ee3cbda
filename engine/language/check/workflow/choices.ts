import type { OutlineTransition } from '../../outline.ts';
import type { Rule } from '../../rules/index.ts';
import type { FaultName } from '../fault-names.ts';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/**
 * Guards of one trigger looked at together: a request that no automatic branch takes, one that two branches would
 * take, branches that no request takes, and guards that cannot be evaluated, each with an example found by the
 * production evaluator.
 */
export function checkChoices(target: WorkflowTarget, report: Report): void {
  for (const first of target.outline.transitions) {
    if (first.index === 0 && first.list.some(({ guard }) => guard !== undefined)) checkChoice(first, target, report);
  }
}

function checkChoice(first: OutlineTransition, { faultsOf, gapsOf }: WorkflowTarget, report: Report): void {
  const { list, state, trigger } = first;
  const rules = list.map(({ guard }): Rule => (guard === undefined ? true : (guard.params as Rule)));
  const known = rules.map((rule) => (rule === true ? [] : faultsOf(rule)));
  if (known.flat().some(({ severity }) => severity === 'error')) return;
  const { gap, overlaps, shadowed, impossible, faults } = gapsOf(rules);
  const pointer = first.pointer.replace(/\/0$/, '');
  const name = (index: number): string => `"${list[index]?.id}"`;
  const isGuarded = (index: number): boolean => list[index]?.guard !== undefined;
  const warn = (path: string, rule: FaultName, message: string, remedy: string, example?: unknown): void =>
    report({ severity: 'warning', path: pointer + path, rule, message, remedy, example });

  // One guarded branch is no choice: it waits until its rule holds. So does a state that takes events or a delay.
  const waits = list.length === 1 || state.config.on !== undefined || state.config.after !== undefined;
  if (gap !== undefined && 'always' in trigger && !waits) {
    const message = `State "${state.id}" only decides where to go on, and there is a request for which no branch holds.`;
    warn('', 'guard-gap', message, 'Add a last branch without a guard.', gap);
  }
  for (const { i, example, message } of faults) {
    const text = `The guard of ${name(i)} cannot be evaluated for some requests: ${message}`;
    warn(`/${i}/guard`, 'guard-fails', text, 'Test first what the guard relies on.', example);
  }
  for (const i of impossible) {
    // A guard that is false by itself has been told with its rule.
    if (!isGuarded(i) || known[i]?.some(({ rule }) => rule === 'always-false')) continue;
    warn(
      `/${i}/guard`,
      'guard-impossible',
      `No request fits the guard of ${name(i)}.`,
      'Mend the guard, or remove the branch.',
    );
  }
  for (const i of shadowed) {
    // A branch after one without a guard is an error of its own.
    if (impossible.includes(i) || list.slice(0, i).some(({ guard }) => guard === undefined)) continue;
    const message = `${name(i)} is never taken: the branches before it take every request that it fits.`;
    warn(`/${i}`, 'guard-shadowed', message, 'Change the order, or mend the guards.');
  }
  if ('on' in trigger) return;
  for (const { i, j, example } of overlaps) {
    if (!isGuarded(i) || !isGuarded(j) || shadowed.includes(j)) continue;
    const message = `A request fits both ${name(i)} and ${name(j)}; only their order decides.`;
    warn(`/${j}/guard`, 'guard-overlap', message, 'Let one of the guards exclude the other.', example);
  }
}
