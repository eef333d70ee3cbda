import { type Detail, type ErrorCode, type ErrorParams, ReglamentError } from '../errors.ts';
import type { CompiledWorkflow, Title } from '../language/index.ts';
import { type RequestSight, reasonsInSight } from '../policies/index.ts';
import { type Refusal, refusalName, StepError } from '../run/index.ts';

/** Throws `code` with every refusal as a detail; does nothing when there is none. */
export function refuseIf(
  refusals: readonly Refusal[],
  code: ErrorCode,
  params: ErrorParams = {},
  titles?: (refusal: Refusal) => Pick<Detail, 'params'>,
): void {
  if (refusals.length === 0) return;
  const reasons = refusals.map((refusal) => refusal.message).join('; ');
  const details = refusals.map((refusal) => ({
    rule: refusalName(refusal),
    path: refusal.path,
    message: refusal.message,
    ...paramsOf(refusal, titles?.(refusal)),
  }));
  throw new ReglamentError(code, { ...params, reasons }, { details });
}

function paramsOf({ params }: Refusal, titled: Pick<Detail, 'params'> | undefined): Pick<Detail, 'params'> {
  return params === undefined && titled?.params === undefined ? {} : { params: { ...params, ...titled?.params } };
}

/** `refuseIf` with the reasons that the person may know. */
export function refuseSeen(
  {
    sight,
    workflow,
  }: { readonly sight: Pick<RequestSight, 'outside' | 'hides' | 'prices'>; readonly workflow: CompiledWorkflow },
  refusals: readonly Refusal[],
  code: ErrorCode,
  params: ErrorParams = {},
): void {
  refuseIf(reasonsInSight(refusals, sight, workflow), code, params, (refusal) => titleOf(refusal, workflow));
}

/** The Russian title of what a refusal is about: its message is in English and names it by its id. */
function titleOf(refusal: Refusal, workflow: CompiledWorkflow): Pick<Detail, 'params'> {
  const title = titleIn(refusal, workflow);
  const ru = title?.ru ?? title?.en;
  return ru === undefined ? {} : { params: { ru } };
}

function titleIn({ rule, subject = '', path }: Refusal, workflow: CompiledWorkflow): Title | undefined {
  const { fields, checklists, transitions } = workflow;
  const transition = /^\/transitions\/([^/]+)/.exec(path)?.[1] ?? '';
  if (rule === 'guard') return transitions.get(transition)?.config.meta?.title;
  if (rule.startsWith('field-') || rule === 'required-field') return fields.get(subject)?.title;
  if (rule.startsWith('item-') || rule.startsWith('picture-')) {
    const items = [...checklists.values()].flatMap((checklist) => checklist.items);
    return items.find(({ id }) => id === subject)?.title;
  }
  return checklists.get(subject)?.title;
}

const STEP_CODES = { rule: 'RULE_FAILED', machine: 'MACHINE_FAILED', instance: 'INSTANCE_INVALID' } as const;

/** Runs a pure step and turns its StepError into ours. */
export function computing<T>(workflow: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    const params = { workflow, place: error.place, reason: error.message };
    throw new ReglamentError(STEP_CODES[error.kind], params, { cause: error });
  }
}
