import { actionRules } from '../../references.ts';
import type { FactType } from '../../rules/index.ts';
import type { Report } from '../report.ts';
import { ruleFindings } from '../rule-findings.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** Rules in guards and actions, against the facts that there are. */
export function checkRules({ outline, kinds, facts, faultsOf }: WorkflowTarget, report: Report): void {
  const tell = (owner: string, rule: unknown, path: string, want?: FactType): void => {
    ruleFindings(owner, rule, path, faultsOf, want).forEach(report);
  };
  for (const { id, config, pointer } of outline.transitions) {
    if (config.guard !== undefined) tell(id, config.guard.params, `${pointer}/guard/params`);
  }
  for (const { config, pointer, owner } of outline.actions) {
    for (const { path, rule } of actionRules(config, kinds.actions)) {
      const field = config.type === 'set-field' ? fieldOf(config.params) : filledBy(config.type, path);
      const want = field === undefined ? undefined : facts.get(`fields.${field}`);
      // Without a known field there is no telling what the rule is for; that is a problem of its own.
      if (want !== undefined || config.type !== 'set-field') tell(owner, rule, pointer + path, want);
    }
  }
}

function fieldOf(params: { readonly field?: string } | undefined): string | undefined {
  return params?.field;
}

/** The field of a new request that a rule fills in. */
function filledBy(action: string, path: string): string | undefined {
  return action === 'sub-request' ? /^\/params\/fields\/([^/]+)\/rule$/.exec(path)?.[1] : undefined;
}
