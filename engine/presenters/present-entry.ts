import type { Title } from '../language/index.ts';
import { present, type Wire } from './present.ts';
import { fill, type Language, type Said, sayWith, titleIn } from '../run/index.ts';
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };

interface Entry {
  readonly kind: string;
  readonly by: { readonly uuid: string } | null;
  readonly event: { readonly title: Title } | null;
  readonly delay: { readonly title: Title } | null;
  readonly fields: readonly { readonly title: Title }[];
  readonly item: {
    readonly checklist: { readonly title: Title };
    readonly item: { readonly title: Title };
    readonly filled: boolean;
  } | null;
  readonly to: { readonly uuid: string; readonly name: string } | null;
  readonly stage: { readonly title: Title } | null;
  readonly record?: {
    readonly done: string;
    readonly at: string | null;
    readonly title: Title | null;
    readonly minutes: number | null;
    readonly reasons: readonly { readonly text: Said }[];
  } | null;
  /** Number of the other request that it is about. */
  readonly other: string | null;
  /** Numbers of the requests that followed from it. */
  readonly filed: readonly string[];
  /** What besides fields was changed. */
  readonly details: readonly { readonly id: string }[];
}

/** An entry of the journal as JSON, with one line that says what happened. */
export function presentEntry<T extends Entry>(entry: T): Wire<T> & { readonly text: Said } {
  return { ...present(entry), text: sayWith({ en, ru }, (words, language) => line(entry, words, language)) };
}

function line(entry: Entry, words: typeof en, language: Language): string {
  const title = (of: { readonly title: Title } | null): string => (of === null ? '' : titleIn(of.title, language));
  const { event, delay, fields, item, to, stage, other, details, record, filed } = entry;
  const named = details.map(({ id }) => (words.detail as Readonly<Record<string, string>>)[id] ?? id);
  const text = (words.entry as Readonly<Record<string, string>>)[variant(entry)];
  const said = fill(text ?? entry.kind, {
    event: title(event),
    delay: title(delay),
    fields: [...fields.map(title), ...named].join(', '),
    details: named.join(', '),
    number: other ?? '',
    checklist: title(item?.checklist ?? null),
    item: title(item?.item ?? null),
    person: to?.name ?? '',
    stage: title(stage),
    what: record?.title ? titleIn(record.title, language) : '',
    minutes: String(record?.minutes ?? ''),
    reasons: (record?.reasons ?? []).map((reason) => reason.text[language]).join('; '),
  });
  return filed.length === 0 ? said : said + fill(words.filed, { numbers: filed.join(', ') });
}

function variant({ kind, by, item, to, record }: Entry): string {
  if (record) {
    const why = record.reasons.length > 0 ? 'why' : null;
    return [kind, record.at, record.done, why].filter((part) => part !== null).join('-');
  }
  if (kind === 'checklist' && item?.filled === false) return 'checklist-taken-back';
  if (kind !== 'assigned') return kind;
  if (to === null) return 'assigned-to-nobody';
  return to.uuid === by?.uuid ? 'assigned-to-self' : 'assigned';
}
