/**
 * The proof of a pack: whether what its definitions say together can be run. Every fault has a name (`rule`), a place,
 * a remedy and, where there is one, an example. Errors block publishing; warnings are shown.
 *
 * `workflow/` looks at one workflow, base or effective, `pack/` at everything around it; one file per kind of fault.
 * Nothing here throws on definitions that fit their schemas, and nothing stops at the first fault.
 */
import type { Broken } from '../broken.ts';
import type { EffectiveWorkflow } from '../effective-workflow.ts';
import { builtinKinds, type KindSet } from '../kind-set.ts';
import { find, type Pack } from '../pack.ts';
import { boundFields } from '../pack-fields.ts';
import type { Problem } from '../problem.ts';
import { readPack } from '../read-pack.ts';
import { CheckCache } from './check-cache.ts';
import { overlayFindings } from './check-overlay.ts';
import { checkWorkflow } from './check-workflow.ts';
import { doubtsOf } from './doubts.ts';
import { checkChecklistRules } from './pack/checklist-rules.ts';
import { checkCover } from './pack/cover.ts';
import { checkDuplicates } from './pack/duplicates.ts';
import { checkFilingCircles } from './pack/filing-circles.ts';
import { checkItemKinds } from './pack/item-kinds.ts';
import { checkNotifications } from './pack/notifications.ts';
import { checkOverlays } from './pack/overlays.ts';
import { checkPackReferences } from './pack/references.ts';
import { checkPriceLists } from './pack/price-lists.ts';
import { checkPrintForms } from './pack/print-forms/index.ts';
import { checkRequestTypes } from './pack/request-types.ts';
import { checkRoles } from './pack/roles.ts';
import { checkStories } from './pack/stories.ts';
import { checkTitles } from './pack/titles.ts';
import { checkUnused } from './pack/unused.ts';
import { checkValueShapes } from './pack/value-shapes.ts';
import { checkViews } from './pack/views.ts';
import { packNames } from './pack-names.ts';
import { type PackTarget, packTarget } from './pack-target.ts';
import { readable } from './readable.ts';
import type { FileReport, Finding } from './report.ts';
import { type WorkflowTarget, workflowTarget } from './workflow-target.ts';

const PACK_CHECKS = [
  checkCover,
  checkDuplicates,
  checkItemKinds,
  checkValueShapes,
  checkPackReferences,
  checkRequestTypes,
  checkFilingCircles,
  checkRoles,
  checkNotifications,
  checkChecklistRules,
  checkOverlays,
  checkPriceLists,
  checkPrintForms,
  checkStories,
  checkViews,
  checkTitles,
];

/**
 * All problems of a pack that `readPack` has read, by file. Each overlay is also checked as the effective workflow it
 * makes; what is wrong there and not in the base is told in the overlay's file, with the client.
 *
 * `broken` are files of the pack that could not be read: what may be wrong only because of them is not told.
 */
export function checkPack(
  pack: Pack,
  kinds: KindSet = builtinKinds,
  broken: readonly Broken[] = [],
  cache: CheckCache = new CheckCache(),
): Problem[] {
  const doubts = doubtsOf(broken);
  const target = packTarget(pack, kinds, doubts, cache);
  const problems: Problem[] = [];
  const report: FileReport = (finding) => void problems.push(problemOf(finding, finding.file));
  const bases = new Map<string, readonly Finding[]>();
  const shaky = new Set<WorkflowTarget>();
  for (const [id, workflow] of target.workflows) {
    const found = cache.findings(workflow, checkWorkflow);
    const file = pack.byKind.workflow.get(id)?.file ?? '';
    bases.set(id, found);
    problems.push(...found.map((finding) => problemOf(finding, file)));
  }
  for (const { file, overlay, target: effective } of target.overlays) {
    if (effective === null) continue;
    const all = cache.findings(effective, checkWorkflow);
    const found = overlayFindings(overlay, effective, all, bases.get(overlay.base) ?? []);
    if (found.some(({ severity }) => severity !== 'warning')) shaky.add(effective);
    problems.push(...found.map((finding) => problemOf(finding, file)));
  }
  // What a client's stories name may be missing only because his overlay is wrong.
  const workflowFor: PackTarget['workflowFor'] = (requestType, client) => {
    const workflow = target.workflowFor(requestType, client);
    return workflow !== null && shaky.has(workflow) ? null : workflow;
  };
  for (const check of PACK_CHECKS) check({ ...target, workflowFor }, report);
  if (broken.length > 0) return inOrder(problems.filter((problem) => !doubts.explain(problem)));
  // While something is wrong, what looks unused may only be named wrongly.
  if (problems.some(({ severity }) => severity === 'error'))
    return inOrder(problems.filter(({ rule }) => !rule.endsWith('-unused')));
  checkUnused(target, report);
  return inOrder(problems);
}

/**
 * Reads and checks the texts of a pack, and tells all problems at once: what cannot be read hides nothing that is
 * wrong in the rest. `pack` is null when a file cannot be read.
 *
 * Whoever checks again and again, at each edit, hands in one `cache` for all: the problems are the same, sooner.
 */
export function checkTexts(
  files: ReadonlyMap<string, string>,
  kinds: KindSet = builtinKinds,
  cache: CheckCache = new CheckCache(),
): { pack: Pack | null; problems: Problem[] } {
  cache.turn();
  const { pack, problems, sound } = readPack(files, cache);
  if (pack !== null) return { pack, problems: checkPack(pack, kinds, [], cache) };
  const rest = sound === null ? [] : checkPack(sound.pack, kinds, sound.broken, cache);
  return { pack, problems: inOrder([...problems, ...rest]) };
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => compareText(a.file, b.file));
}

/**
 * All problems of one effective workflow, resolved from `pack`. They are told in the file of the workflow, or of the
 * overlay when there is one.
 */
export function checkEffective(effective: EffectiveWorkflow, pack: Pack, kinds: KindSet = builtinKinds): Problem[] {
  const { workflow, statuses, fields, checklists } = effective;
  const target = workflowTarget({
    id: workflow.id,
    primary: workflow.primary,
    delays: workflow.delays,
    machine: workflow.machine,
    statuses: statuses.statuses,
    stages: statuses.stages ?? [],
    fields,
    bound: boundFields(pack),
    checklists,
    kinds,
    names: packNames(pack),
    cache: new CheckCache(),
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
  const told = { severity, file, path, rule, message: readable(message), remedy: readable(remedy) };
  return example === undefined ? told : { ...told, example };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
