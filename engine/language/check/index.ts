/**
 * The proof of a pack: whether what its definitions say together can be run. Every fault has a name (`rule`), a place,
 * a remedy and, where there is one, an example. Errors block publishing; warnings are shown.
 *
 * `workflow/` looks at one workflow, base or effective, `pack/` at everything around it; one file per kind of fault.
 * Nothing here throws on definitions that fit their schemas, and nothing stops at the first fault.
 */
import { type ActionKinds, builtinActionKinds } from '../actions/index.ts';
import type { EffectiveWorkflow } from '../effective-workflow.ts';
import { find, type Pack } from '../pack.ts';
import type { Problem } from '../problem.ts';
import { overlayFindings } from './check-overlay.ts';
import { checkWorkflow } from './check-workflow.ts';
import { checkChecklistRules } from './pack/checklist-rules.ts';
import { checkCover } from './pack/cover.ts';
import { checkDuplicates } from './pack/duplicates.ts';
import { checkNotifications } from './pack/notifications.ts';
import { checkOverlays } from './pack/overlays.ts';
import { checkPackReferences } from './pack/references.ts';
import { checkRequestTypes } from './pack/request-types.ts';
import { checkRoles } from './pack/roles.ts';
import { checkStories } from './pack/stories.ts';
import { checkTitles } from './pack/titles.ts';
import { checkUnused } from './pack/unused.ts';
import { checkValueShapes } from './pack/value-shapes.ts';
import { packNames } from './pack-names.ts';
import { packTarget } from './pack-target.ts';
import type { FileReport, Finding } from './report.ts';
import { workflowTarget } from './workflow-target.ts';

const PACK_CHECKS = [
  checkCover,
  checkDuplicates,
  checkValueShapes,
  checkPackReferences,
  checkRequestTypes,
  checkRoles,
  checkNotifications,
  checkChecklistRules,
  checkOverlays,
  checkStories,
  checkTitles,
];

/**
 * All problems of a pack that `readPack` has read, by file. Each overlay is also checked as the effective workflow it
 * makes; what is wrong there and not in the base is told in the overlay's file, with the client.
 */
export function checkPack(pack: Pack, kinds: ActionKinds = builtinActionKinds): Problem[] {
  const target = packTarget(pack, kinds);
  const problems: Problem[] = [];
  const report: FileReport = (finding) => void problems.push(problemOf(finding, finding.file));
  for (const check of PACK_CHECKS) check(target, report);
  const bases = new Map<string, Finding[]>();
  for (const [id, workflow] of target.workflows) {
    const found = checkWorkflow(workflow);
    const file = pack.byKind.workflow.get(id)?.file ?? '';
    bases.set(id, found);
    problems.push(...found.map((finding) => problemOf(finding, file)));
  }
  for (const { file, overlay, target: effective } of target.overlays) {
    if (effective === null) continue;
    const found = overlayFindings(overlay, effective, checkWorkflow(effective), bases.get(overlay.base) ?? []);
    problems.push(...found.map((finding) => problemOf(finding, file)));
  }
  // While something is wrong, what looks unused may only be named wrongly.
  if (problems.some(({ severity }) => severity === 'error'))
    return inOrder(problems.filter(({ rule }) => !rule.endsWith('-unused')));
  checkUnused(target, report);
  return inOrder(problems);
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => compareText(a.file, b.file));
}

/**
 * All problems of one effective workflow, resolved from `pack`. They are told in the file of the workflow, or of the
 * overlay when there is one.
 */
export function checkEffective(
  effective: EffectiveWorkflow,
  pack: Pack,
  kinds: ActionKinds = builtinActionKinds,
): Problem[] {
  const { workflow, statuses, fields, checklists } = effective;
  const target = workflowTarget({
    id: workflow.id,
    primary: workflow.primary,
    delays: workflow.delays,
    machine: workflow.machine,
    statuses: statuses.statuses,
    stages: statuses.stages ?? [],
    fields,
    checklists,
    kinds,
    names: packNames(pack),
    analysed: new Map(),
  });
  const found = checkWorkflow(target);
  const overlay = workflow.overlay === null ? undefined : find(pack, 'workflow-overlay', workflow.overlay);
  if (overlay === undefined) {
    const file = pack.byKind.workflow.get(workflow.id)?.file ?? '';
    return found.map((finding) => problemOf(finding, file));
  }
  const file = pack.byKind['workflow-overlay'].get(overlay.id)?.file ?? '';
  return overlayFindings(overlay, target, found, []).map((finding) => problemOf(finding, file));
}

function problemOf({ severity = 'error', path, rule, message, remedy, example }: Finding, file: string): Problem {
  return { severity, file, path, rule, message, remedy, ...(example === undefined ? {} : { example }) };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
