import type { Kind, Title } from '../../engine/language/index.ts';
import { isList, isObject, type Json, type JsonObject } from '../model/json.ts';

/** One thing that a definition may name. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Of a status, as its definition gives it. */
  readonly color?: string;
}

/** What may be chosen, by the kind of reference: `status`, `role`, `field` … */
export type Choices = Readonly<Record<string, readonly Choice[]>>;

/** A definition as it stands now, published or drafted; null when it is taken out of the pack. */
export interface KnownDefinition {
  readonly kind: Kind;
  readonly id: string;
  readonly value: Json;
}

export interface PickersFor {
  /** Title in the person's language, or of another language it has. */
  readonly title: (title: Title | undefined) => string;
  /** The statuses definition whose statuses and stages are offered; all definitions' when absent. */
  readonly statuses?: string;
  /** Companies and groups that the server knows, with what is said of them. */
  readonly clients?: readonly Choice[];
  readonly groups?: readonly Choice[];
  /** What is said of a role besides its id: how many people have it. */
  readonly ofRole?: (id: string) => string | undefined;
}

/** Kinds whose definitions are named by their own id, with what references call them. */
const BY_ID = {
  statuses: 'statuses',
  role: 'role',
  checklist: 'checklist',
  notification: 'notification',
  'request-type': 'request-type',
  workflow: 'workflow',
  'price-list': 'price-list',
  'print-form': 'print-form',
} as const satisfies Partial<Record<Kind, string>>;

/**
 * Everything in the pack that a definition may name, in the order of the pack, with titles in the person's language.
 * Definitions that are not as they should be give what can be read of them: never throws.
 */
export function pickersOf(definitions: readonly KnownDefinition[], options: PickersFor): Choices {
  const { title, ofRole } = options;
  const all = definitions.flatMap(({ kind, id, value }) => (isObject(value) ? [{ kind, id, value }] : []));
  const of = (kind: Kind): JsonObject[] => all.filter((each) => each.kind === kind).map(({ value }) => value);
  const sets = of('statuses').filter(({ id }) => options.statuses === undefined || id === options.statuses);
  const byId = Object.entries(BY_ID).map(([kind, name]) => [
    name,
    choices(of(kind as Kind), title, ({ id }) =>
      kind === 'role' && typeof id === 'string' ? ofRole?.(id) : undefined,
    ),
  ]);
  return {
    ...(Object.fromEntries(byId) as Record<string, readonly Choice[]>),
    status: sets.flatMap((set) => choices(members(set.statuses), title)),
    stage: sets.flatMap((set) => choices(members(set.stages), title)),
    field: of('fields').flatMap((set) => fieldChoices(set, title)),
    'price-item': once(
      choices(
        of('price-list').flatMap(({ items }) => members(items)),
        title,
      ),
    ),
    'document-type': once(
      of('print-form').flatMap(({ title: own, document }) =>
        isObject(document) && typeof document.type === 'string'
          ? [{ id: document.type, label: title(titleOf(own)) || document.type, hint: document.type }]
          : [],
      ),
    ),
    signer: once(
      of('print-form').flatMap(({ document }) =>
        isObject(document)
          ? members(document.signers).flatMap((signer) => choices([{ ...signer, id: signer.role ?? '' }], title))
          : [],
      ),
    ),
    group: joined(
      options.groups ?? [],
      choices(
        of('demo').flatMap(({ groups }) => members(groups)),
        title,
      ),
    ),
    client: joined(options.clients ?? [], clientsOf(of('demo'))),
  };
}

function members(value: Json | undefined): JsonObject[] {
  return isList(value) ? value.filter(isObject) : [];
}

function choices(
  list: readonly JsonObject[],
  title: PickersFor['title'],
  hint: (each: JsonObject) => string | undefined = () => undefined,
): Choice[] {
  return list.flatMap((each) => {
    const { id, color } = each;
    if (typeof id !== 'string') return [];
    const more = hint(each);
    return [
      {
        id,
        label: title(titleOf(each.title)) || id,
        hint: more === undefined ? id : `${id} · ${more}`,
        ...(typeof color === 'string' ? { color } : {}),
      },
    ];
  });
}

/** Fields by the title of their definition, since many packs have a "date" in several. */
function fieldChoices(set: JsonObject, title: PickersFor['title']): Choice[] {
  const of = title(titleOf(set.title));
  return choices(members(set.fields), title, () => (of === '' ? undefined : of));
}

function clientsOf(demos: readonly JsonObject[]): Choice[] {
  return demos
    .flatMap(({ clients }) => members(clients))
    .flatMap(({ code, name }) =>
      typeof code === 'string' ? [{ id: code, label: typeof name === 'string' ? name : code, hint: code }] : [],
    );
}

/** Lists of several clients may have the same item. */
function once(list: readonly Choice[]): Choice[] {
  const seen = new Set<string>();
  return list.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** What the server knows first; of two with one id the first. */
function joined(first: readonly Choice[], second: readonly Choice[]): Choice[] {
  const seen = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !seen.has(id))];
}

/** A title out of JSON; undefined when it is none. */
export function titleOf(value: Json | undefined): Title | undefined {
  if (!isObject(value)) return undefined;
  const { en, ru } = value;
  return { ...(typeof en === 'string' ? { en } : {}), ...(typeof ru === 'string' ? { ru } : {}) };
}
