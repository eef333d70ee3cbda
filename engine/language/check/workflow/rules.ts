import { actionRules } from '../../references.ts';
import { checkRule, type FactType } from '../../rules/index.ts';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** Rules in guards and actions, against the facts that there are. */
export function checkRules({ outline, kinds, facts }: WorkflowTarget, report: Report): void {
  const tell = (owner: string, rule: unknown, path: string, want?: FactType): void => {
    for (const { file: _, message, ...problem } of checkRule(rule, facts, { file: '', path }, want)) {
      report({ ...problem, message: `Rule of "${owner}": ${message}` });
    }
  };
  for (const { id, config, pointer } of outline.transitions) {
    if (config.guard !== undefined) tell(id, config.guard.params, `${pointer}/guard/params`);
  }
  for (const { config, pointer, owner } of outline.actions) {
    const field = fieldOf(config.params);
    const want = config.type === 'set-field' && field !== undefined ? facts.get(`fields.${field}`) : undefined;
    for (const { path, rule } of actionRules(config, kinds)) {
      // Without a known field there is no telling what the rule is for; that is a problem of its own.
      if (want !== undefined || config.type !== 'set-field') tell(owner, rule, pointer + path, want);
    }
  }
}

function fieldOf(params: { readonly field?: string } | undefined): string | undefined {
  return params?.field;
}
