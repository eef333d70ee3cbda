import { type ErrorCode, type ErrorParams, ReglamentError } from '../errors.ts';
import type { CompiledWorkflow } from '../language/index.ts';
import { type RequestSight, reasonsInSight } from '../policies/index.ts';
import { type Refusal, refusalName, StepError } from '../run/index.ts';

/** Throws `code` with every refusal as a detail; does nothing when there is none. */
export function refuseIf(refusals: readonly Refusal[], code: ErrorCode, params: ErrorParams = {}): void {
  if (refusals.length === 0) return;
  const reasons = refusals.map((refusal) => refusal.message).join('; ');
  const details = refusals.map((refusal) => ({
    rule: refusalName(refusal),
    path: refusal.path,
    message: refusal.message,
  }));
  throw new ReglamentError(code, { ...params, reasons }, { details });
}

/** `refuseIf` with the reasons that the person may know. */
export function refuseSeen(
  { sight, workflow }: { readonly sight: Pick<RequestSight, 'outside' | 'hides'>; readonly workflow: CompiledWorkflow },
  refusals: readonly Refusal[],
  code: ErrorCode,
  params: ErrorParams = {},
): void {
  refuseIf(reasonsInSight(refusals, sight, workflow), code, params);
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
