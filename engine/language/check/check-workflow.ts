import type { Finding } from './report.ts';
import { checkActions } from './workflow/actions.ts';
import { checkAlwaysCycles } from './workflow/always-cycle.ts';
import { checkUnusedEvents } from './workflow/event-unused.ts';
import { checkTargets } from './workflow/bad-target.ts';
import { checkBuildable } from './workflow/buildable.ts';
import { checkCandidates } from './workflow/candidates.ts';
import { checkChecklistStarts } from './workflow/checklists.ts';
import { checkChoices } from './workflow/choices.ts';
import { checkDelays } from './workflow/delays.ts';
import { checkDuplicateIds } from './workflow/duplicate-id.ts';
import { checkEventRules } from './workflow/event-rules.ts';
import { checkPrimary } from './workflow/primary.ts';
import { checkReachability } from './workflow/reachability.ts';
import { checkRules } from './workflow/rules.ts';
import { checkSenders } from './workflow/senders.ts';
import { checkSingleRoleExits } from './workflow/single-role.ts';
import { checkStateShapes } from './workflow/state-shape.ts';
import { checkStatusOfStates } from './workflow/statuses.ts';
import { checkSubRequests } from './workflow/sub-requests.ts';
import { checkUnknownReferences } from './workflow/unknown-reference.ts';
import type { WorkflowTarget } from './workflow-target.ts';

const FORM = [checkDuplicateIds, checkTargets, checkStateShapes, checkPrimary];

/** These speak of ways through the machine, which nobody can tell while its form is broken. */
const WAYS = [checkReachability, checkAlwaysCycles, checkStatusOfStates, checkSingleRoleExits];

const MEANING = [
  checkUnknownReferences,
  checkEventRules,
  checkCandidates,
  checkDelays,
  checkActions,
  checkSubRequests,
  checkRules,
  checkChoices,
  checkChecklistStarts,
  checkUnusedEvents,
  checkSenders,
];

/** All findings about one workflow, base or effective. Never throws on a workflow that fits its schema. */
export function checkWorkflow(target: WorkflowTarget): Finding[] {
  const findings: Finding[] = [];
  const report = (finding: Finding): void => void findings.push(finding);
  const broken = (): boolean => findings.some(({ severity }) => severity !== 'warning');
  for (const check of FORM) check(target, report);
  if (!broken()) for (const check of WAYS) check(target, report);
  for (const check of MEANING) check(target, report);
  if (!broken()) checkBuildable(target, report);
  return findings;
}
