import type { ChecklistItem, FieldDefinition, Option, Status } from '../definitions.generated.ts';
import type { EffectiveWorkflow, PinnedChecklist } from '../effective-workflow.ts';
import { type Collection, describeMembers, describeOrder } from './changes.ts';
import type { Speaker } from './speaker.ts';
import type { Trait } from './traits.ts';
import { named, said } from './workflow-traits.ts';
import type { Ordered, Subject } from './words.ts';

/** Sentences for statuses, stages, fields, checklists and their items. */
export function describeVocabularyChanges(
  before: EffectiveWorkflow,
  after: EffectiveWorkflow,
  speaker: Speaker,
): string[] {
  const changes = <T extends Entry>(
    subject: Subject,
    what: Ordered,
    lists: Lists<T>,
    traits: readonly Trait<T>[],
  ): string[] => describeList({ subject, what, around: null, traits }, lists, speaker);
  return [
    ...changes('status', 'statuses', [before.statuses.statuses, after.statuses.statuses], statusTraits(speaker)),
    ...changes(
      'stage',
      'stages',
      [before.statuses.stages ?? [], after.statuses.stages ?? []],
      titleTraits<Option>(speaker),
    ),
    ...changes('field', 'fields', [before.fields, after.fields], valueTraits<FieldDefinition>(speaker)),
    ...changes('checklist', 'checklists', [before.checklists, after.checklists], checklistTraits(speaker)),
    ...inner(before.fields, after.fields, (from, to) => optionChanges('field', from, to, speaker)),
    ...inner(before.checklists, after.checklists, (from, to) => itemChanges(from, to, speaker)),
  ];
}

interface Entry {
  readonly id: string;
  readonly title: Option['title'];
}

type Lists<T> = readonly [readonly T[], readonly T[]];

interface ListOf<T> {
  readonly subject: Subject;
  readonly what: Ordered;
  /** What the list belongs to, when it does not stand alone. */
  readonly around: string | null;
  readonly traits: readonly Trait<T>[];
}

function describeList<T extends Entry>(
  { subject, what, around, traits }: ListOf<T>,
  [from, to]: Lists<T>,
  speaker: Speaker,
): string[] {
  const { words } = speaker;
  const collection = (list: readonly T[]): Collection<T> => ({
    members: new Map(list.map((each) => [each.id, each])),
    subject: ({ id, title }) => {
      const name = `${words.subject[subject]} ${speaker.title(title, id)}`;
      return around === null ? name : words.within(name, around);
    },
    traits,
    text: (member) => ({ ...member, items: undefined, options: undefined }),
  });
  const [before, after] = [collection(from), collection(to)];
  const say = (id: string) => speaker.title(after.members.get(id)?.title, id);
  const ids = (list: readonly T[]) => list.map(({ id }) => id);
  const whole = around ?? words.subject.workflow;
  return [...describeMembers(before, after, speaker), ...describeOrder(whole, what, ids(from), ids(to), say, speaker)];
}

function inner<T extends Entry>(
  before: readonly T[],
  after: readonly T[],
  describe: (from: T, to: T) => string[],
): string[] {
  return before.flatMap((from) => {
    const to = after.find(({ id }) => id === from.id);
    return to === undefined ? [] : describe(from, to);
  });
}

function itemChanges(from: PinnedChecklist, to: PinnedChecklist, speaker: Speaker): string[] {
  const around = `${speaker.words.subject.checklist} ${speaker.title(from.title, from.id)}`;
  const traits = itemTraits(speaker);
  return [
    ...describeList({ subject: 'item', what: 'items', around, traits }, [from.items, to.items], speaker),
    ...inner(from.items, to.items, (one, other) => optionChanges('item', one, other, speaker)),
  ];
}

function optionChanges(
  subject: Subject,
  from: FieldDefinition | ChecklistItem,
  to: FieldDefinition | ChecklistItem,
  speaker: Speaker,
): string[] {
  const around = `${speaker.words.subject[subject]} ${speaker.title(from.title, from.id)}`;
  const lists: Lists<Option> = [from.options ?? [], to.options ?? []];
  return describeList(
    { subject: 'option', what: 'options', around, traits: titleTraits<Option>(speaker) },
    lists,
    speaker,
  );
}

function titleTraits<T extends Entry>(speaker: Speaker): Trait<T>[] {
  return [{ property: 'title', inName: true, one: ({ title, id }) => said(title, speaker.title(title, id)) }];
}

function statusTraits(speaker: Speaker): Trait<Status>[] {
  return [
    ...titleTraits<Status>(speaker),
    { property: 'category', one: ({ category }) => said(category, category) },
    { property: 'color', one: ({ color }) => said(color, color ?? null) },
  ];
}

function checklistTraits(speaker: Speaker): Trait<PinnedChecklist>[] {
  return [
    ...titleTraits<PinnedChecklist>(speaker),
    { property: 'roles', many: ({ roles }) => named(speaker).many('role', roles) },
  ];
}

function valueTraits<T extends FieldDefinition | ChecklistItem>(speaker: Speaker): Trait<T>[] {
  const plain = (property: 'type' | 'min' | 'max' | 'unit' | 'maxLength'): Trait<T> => ({
    property,
    one: (value) => said(value[property], String(value[property])),
  });
  return [
    ...titleTraits<T>(speaker),
    { property: 'hint', one: ({ hint }) => said(hint, speaker.title(hint, '')) },
    ...(['type', 'min', 'max', 'unit', 'maxLength'] as const).map(plain),
  ];
}

function itemTraits(speaker: Speaker): Trait<ChecklistItem>[] {
  return [
    ...valueTraits<ChecklistItem>(speaker),
    { property: 'optional', flag: ({ optional }) => optional === true },
    { property: 'within', one: ({ place }) => said(place, String(place?.within)) },
    { property: 'fresh', one: ({ fresh }) => (fresh === undefined ? null : said(fresh, speaker.duration(fresh))) },
    { property: 'when', one: ({ when }) => (when === undefined ? null : said(when, speaker.rule(when))) },
  ];
}
