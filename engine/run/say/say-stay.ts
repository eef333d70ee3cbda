import type { Names } from '../../language/diff/index.ts';
import type { CompiledWorkflow, Facts } from '../../language/index.ts';
import type { Refusal } from '../refusal.ts';
import { sayRefusal } from './say-refusal.ts';
import { fill, LANGUAGES, type Said, sayInAll, titleIn } from './words.ts';

/** Between which workflows a request was to be moved. */
export interface MoveScene {
  readonly from: CompiledWorkflow;
  readonly to: CompiledWorkflow;
  readonly facts: Facts;
  readonly names: Names;
}

/** Why a request stays where it is, in one sentence for all the reasons, with titles in place of ids. */
export function sayStay(refusals: readonly Refusal[], scene: MoveScene): Said {
  const said = refusals.map((refusal) => sayOne(refusal, scene));
  const joined = LANGUAGES.map((language) => [language, said.map((each) => each[language]).join('; ')]);
  return Object.fromEntries(joined) as Said;
}

/** Why a request stays where it is that no workflow can say more of. */
export function sayStayPlainly(reason: 'request-type-unknown' | 'moved-on' | 'owner-left'): Said {
  return sayInAll((words) => words.reason[reason]);
}

function sayOne(refusal: Refusal, { from, to, facts, names }: MoveScene): Said {
  const { rule, subject = '' } = refusal;
  if (rule !== 'state-missing') return sayRefusal(refusal, { workflow: to, facts, names });
  const status = from.states.get(subject)?.config.meta?.status;
  const title = (status === undefined ? undefined : names.title('status', status)) ?? { en: subject, ru: subject };
  return sayInAll((words, language) => fill(words.reason['state-missing'], { state: titleIn(title, language) }));
}
