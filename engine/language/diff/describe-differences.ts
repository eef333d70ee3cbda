import { canonicalText } from '../canonical-text.ts';
import type { EffectiveWorkflow } from '../effective-workflow.ts';
import { outlineOf } from '../outline.ts';
import { effectiveNames, type Names } from './names.ts';
import { type Language, Speaker, type Spoken } from './speaker.ts';
import { describeTraits, type Trait } from './traits.ts';
import { describeVocabularyChanges } from './vocabulary-changes.ts';
import { describeWorkflowChanges } from './workflow-changes.ts';
import { named, said } from './workflow-traits.ts';

/**
 * What differs between two effective workflows, as sentences: the request type, the machine, its delays, statuses,
 * fields and checklists, all compared by id. Empty when their texts are equal; never empty when they are not.
 * `others` names what an effective workflow does not hold, such as roles; without it those are called by their ids.
 */
export function describeDifferences(
  before: EffectiveWorkflow,
  after: EffectiveWorkflow,
  lang: Language,
  others?: Names,
): string[] {
  if (canonicalText(before) === canonicalText(after)) return [];
  const speaker = new Speaker(effectiveNames([after, before], others), lang);
  const former = new Speaker(effectiveNames([before, after], others), lang);
  const type = `${speaker.words.subject['request-type']} ${speaker.title(before.requestType.title, before.requestType.id)}`;
  const workflow = `${speaker.words.subject.workflow} ${speaker.title(before.workflow.title, before.workflow.id)}`;
  const sides = (traits: (speaker: Speaker) => Trait<EffectiveWorkflow>[]) =>
    [
      { of: before, traits: traits(former) },
      { of: after, traits: traits(speaker) },
    ] as const;
  const sentences = [
    ...describeTraits(type, ...sides(typeTraits), speaker),
    ...describeTraits(workflow, ...sides(workflowTraits), speaker),
    ...describeWorkflowChanges(spokenOf(before), spokenOf(after), speaker),
    ...describeVocabularyChanges(before, after, speaker),
  ];
  // Such as the order of fields that a request type asks: it shows on screen, and in the hash.
  return sentences.length > 0 ? sentences : [speaker.words.otherwise(workflow)];
}

function spokenOf({ workflow: { machine, delays } }: EffectiveWorkflow): Spoken {
  return { outline: outlineOf(machine), delays };
}

function typeTraits(speaker: Speaker): Trait<EffectiveWorkflow>[] {
  const ids = named(speaker);
  return [
    { property: 'id', one: ({ requestType: { id } }) => said(id, id) },
    { property: 'title', one: ({ requestType: { id, title } }) => said(title, speaker.title(title, id)) },
    { property: 'fields', many: ({ requestType: { fields } }) => ids.many('field', fields) },
    { property: 'required', many: ({ requestType: { required } }) => ids.many('field', required) },
    { property: 'clientRequired', flag: ({ requestType: { clientRequired } }) => clientRequired === true },
  ];
}

function workflowTraits(speaker: Speaker): Trait<EffectiveWorkflow>[] {
  return [
    { property: 'id', one: ({ workflow: { id } }) => said(id, id) },
    { property: 'title', one: ({ workflow: { id, title } }) => said(title, speaker.title(title, id)) },
    { property: 'overlay', one: ({ workflow: { overlay } }) => said(overlay, overlay) },
    { property: 'primary', one: ({ workflow: { primary } }) => said(primary, primary) },
    { property: 'statuses', one: ({ statuses: { id } }) => named(speaker).one('statuses', id) },
  ];
}
