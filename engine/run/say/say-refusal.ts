import type { Names } from '../../language/diff/index.ts';
import {
  type CompiledWorkflow,
  type Facts,
  isEmptyValue,
  type Rule,
  RuleError,
  sayRule,
} from '../../language/index.ts';
import { explainRule } from '../../language/rules/index.ts';
import type { Refusal } from '../refusal.ts';
import { factNames, valueNames } from './fact-names.ts';
import { fill, type Language, type Said, sayInAll, titleIn, type Words } from './words.ts';

/** What a refusal is about. */
export interface RefusalScene {
  readonly workflow: CompiledWorkflow;
  readonly facts: Facts;
  readonly names: Names;
}

const MOST_ITEMS = 4;

/** A refusal as a sentence for people, with titles in place of ids; what is unknown here is said as it came. */
export function sayRefusal(refusal: Refusal, scene: RefusalScene): Said {
  return sayInAll((words, language) => sentence(refusal, scene, words, language) ?? refusal.message);
}

function sentence(refusal: Refusal, scene: RefusalScene, words: Words, language: Language): string | undefined {
  const { rule, subject = '' } = refusal;
  const texts = words.reason as Readonly<Record<string, string>>;
  const name = (kind: 'field' | 'checklist' | 'role' | 'request-type' | 'document', id: string): string =>
    titleIn(scene.names.title(kind, id) ?? { en: id, ru: id }, language);
  const transition = scene.workflow.transitions.get(/^\/transitions\/([^/]+)/.exec(refusal.path)?.[1] ?? '');
  switch (rule) {
    case 'role': {
      if (refusal.path === '/createdBy') return words.reason['filing-role'];
      const roles = transition?.config.meta?.roles;
      return roles && fill(words.reason.role, { roles: roles.map((id) => name('role', id)).join(', ') });
    }
    case 'required-field':
    case 'field-invalid':
    case 'field-not-in-form':
    case 'field-unknown':
      return fill(words.reason[rule], { field: name('field', subject) });
    case 'document-missing':
      return fill(words.reason[rule], { document: name('document', subject) });
    case 'sub-request-refused':
      return fill(words.reason[rule], { type: name('request-type', subject) });
    case 'merged':
      return fill(words.reason[rule], { number: subject });
    case 'checklist-not-started':
      return fill(words.reason[rule], { checklist: name('checklist', subject) });
    case 'required-checklist':
      return openChecklist(subject, name('checklist', subject), scene, words, language);
    case 'guard':
      return transition?.config.guard && guardSentence(transition.config.guard.params, scene, words, language);
    default:
      return texts[rule] === undefined ? undefined : fill(texts[rule], refusal.params ?? {});
  }
}

/** Names what is still to do, so that nobody has to look for it. */
function openChecklist(
  id: string,
  checklist: string,
  { workflow, facts }: RefusalScene,
  words: Words,
  language: Language,
): string {
  const state = facts.checklists[id];
  if (state?.started !== true) return fill(words.reason['required-checklist-not-started'], { checklist });
  const items = workflow.checklists.get(id)?.items ?? [];
  const open = items.filter(
    (item) => item.id in state.items && item.optional !== true && isEmptyValue(state.items[item.id]),
  );
  const named = open.slice(0, MOST_ITEMS).map((item) => fill(words.quote, { text: titleIn(item.title, language) }));
  if (open.length > MOST_ITEMS) named.push(fill(words.more, { count: open.length - MOST_ITEMS }));
  return fill(words.reason['required-checklist'], { checklist, items: named.join(', ') });
}

/** Only what would have to be different: the rest of the rule holds. */
function guardSentence(
  rule: Rule,
  { workflow, facts, names }: RefusalScene,
  words: Words,
  language: Language,
): string | undefined {
  const called = factNames(workflow, names, words, language);
  const options = { valueName: valueNames(workflow, names, language) };
  try {
    const unmet = explainRule(rule, facts, called, language, options).map(({ sentence: wanted }) => wanted);
    const conditions = unmet.length > 0 ? unmet.join(words.and) : sayRule(rule, called, language, options);
    return fill(words.reason.guard, { conditions });
  } catch (error) {
    if (error instanceof RuleError) return undefined;
    throw error;
  }
}
