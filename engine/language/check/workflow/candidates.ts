import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** Candidates of one trigger are tried in order; the first whose guard holds is taken. */
export function checkCandidates({ outline }: WorkflowTarget, report: Report): void {
  for (const { id, pointer, list, index, trigger, state } of outline.transitions) {
    const earlier = list.slice(0, index).find(({ guard }) => guard === undefined);
    if (earlier !== undefined) {
      const message = `"${id}" is never taken: "${earlier.id}" stands before it and has no guard.`;
      report({
        path: pointer,
        rule: 'shadowed-transition',
        message,
        remedy: 'Give the earlier one a guard, or change their order.',
      });
    }
    if ('onDone' in trigger && index === list.length - 1 && list[index]?.guard !== undefined) {
      const message = `When "${state.id}" is done and no guard holds, nothing ever leads on: "onDone" is tried once only.`;
      report({
        path: `${pointer}/guard`,
        rule: 'on-done-guarded',
        message,
        remedy: 'Add a last branch without a guard.',
      });
    }
    if (!('after' in trigger) || index !== list.length - 1 || list[index]?.guard === undefined) continue;
    const message = `When delay "${trigger.after}" of "${state.id}" is over and no guard holds, the timer is lost for good.`;
    report({ path: `${pointer}/guard`, rule: 'after-guarded', message, remedy: 'Add a last branch without a guard.' });
  }
}
