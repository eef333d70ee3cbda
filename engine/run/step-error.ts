import { RuleError } from '../language/index.ts';

/**
 * The step could not be computed: a rule failed on these facts, the machine looped, or the stored state does not exist
 * in its workflow. Never a refusal: nobody can mend it by filling in a field. `place` names the definition's part.
 */
export class StepError extends Error {
  readonly kind: 'rule' | 'machine' | 'instance';
  readonly place: string;

  constructor(kind: StepError['kind'], place: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StepError';
    this.kind = kind;
    this.place = place;
  }
}

/** Does `work` and tells a rule that fails in it as a StepError of `place`. */
export function ruleErrorsTold<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RuleError) throw new StepError('rule', place, error.message, error);
    throw error;
  }
}
