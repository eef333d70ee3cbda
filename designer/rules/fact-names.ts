import {
  type BoundKind,
  type FactVocabulary,
  type Language,
  type Names,
  Speaker,
  type Title,
} from '../../engine/language/index.ts';

/** What people call facts and their values. */
export interface FactNames {
  readonly fact: (path: string) => string;
  /** Of one of the values that a fact may have; the value itself where it has no title. */
  readonly value: (path: string, value: string) => string;
}

export interface FactWords {
  readonly t: (key: string, values?: Readonly<Record<string, unknown>>) => string;
  readonly title: (title: unknown) => string;
  readonly language: Language;
}

const VALUES: Readonly<Record<string, Parameters<Names['title']>[0]>> = {
  'request.type': 'request-type',
  'request.status': 'status',
  'request.stage': 'stage',
  'actor.roles': 'role',
  'assignee.roles': 'role',
  group: 'group',
  'actor.groups': 'group',
  'assignee.groups': 'group',
};
const OWN_WORDS: ReadonlySet<string> = new Set(['request.priority', 'actor.kind', 'equipment.warranty']);

/** Names in one language: what the vocabulary holds by its own titles, all else by `names`. */
export function factNames(vocabulary: FactVocabulary, names: Names, { t, title, language }: FactWords): FactNames {
  const fields = new Map(vocabulary.fields.map((field) => [field.id, field]));
  const checklists = new Map(vocabulary.checklists.map((checklist) => [checklist.id, checklist]));
  const speaker = new Speaker(names, language);
  const itemAt = (path: string): { title: Title; options?: readonly { id: string; title: Title }[] } | undefined => {
    const [place, id = '', part, item] = path.split('.');
    if (place === 'fields') return fields.get(id);
    if (id === 'fields') return vocabulary.bound?.[place as BoundKind]?.find((field) => field.id === part);
    return part === 'items' ? checklists.get(id)?.items.find((each) => each.id === item) : undefined;
  };
  return {
    fact(path) {
      const [place, id = '', part] = path.split('.');
      if (path === 'now') return t('now');
      if (place === 'fields') return title(fields.get(id)?.title) || path;
      if (id === 'fields') return title(itemAt(path)?.title) || path;
      if (place !== 'checklists') return speaker.words.facts[path] ?? path;
      const checklist = title(checklists.get(id)?.title) || id;
      if (part !== 'items') return t(part === 'started' ? 'started' : 'complete', { checklist });
      return `${checklist}: ${title(itemAt(path)?.title) || path}`;
    },
    value(path, value) {
      if (OWN_WORDS.has(path)) return t(`choices.${value}`);
      const kind = VALUES[path];
      if (kind !== undefined) return title(names.title(kind, value)) || value;
      return title(itemAt(path)?.options?.find(({ id }) => id === value)?.title) || value;
    },
  };
}

/** Under which heading a fact stands in a list of all facts. */
export function groupOfFact(path: string): string {
  const [place = ''] = path.split('.');
  return place === 'group' ? 'assignee' : place;
}
