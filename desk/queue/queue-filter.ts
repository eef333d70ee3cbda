import type { Input } from '../../ui/api/index.ts';

/** What may be asked of a queue besides what its view says: the words of the interface, as they stand in the address. */
export const FILTER_WORDS = [
  'assignee',
  'status',
  'type',
  'team',
  'client',
  'model',
  'priority',
  'due',
  'waiting',
  'number',
  'open',
] as const;

export type FilterWord = (typeof FILTER_WORDS)[number];

export const SORTS = ['newest', 'oldest', 'due', 'priority', 'updated', 'waiting'] as const;

export type QueueSort = (typeof SORTS)[number];

/** Lists are divided by commas. */
export type QueueFilter = Partial<Readonly<Record<FilterWord, string>>>;

export interface QueueAsked {
  readonly filter: QueueFilter;
  /** Otherwise than the view has it; null: as it has it. */
  readonly sort: QueueSort | null;
}

/** What an address asks for; what it may not ask is left out. */
export function askedIn(search: URLSearchParams): QueueAsked {
  const words = FILTER_WORDS.flatMap((name) => {
    const value = (search.get(name) ?? '').trim().slice(0, 500);
    return value === '' ? [] : [[name, value] as const];
  });
  const sort = SORTS.find((each) => each === search.get('sort')) ?? null;
  return { filter: Object.fromEntries(words), sort };
}

/** The same address with other words; null and what is empty takes one away. */
export function withWords(
  search: URLSearchParams,
  change: Partial<Readonly<Record<FilterWord | 'sort', string | null>>>,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

export function isNarrowed(filter: QueueFilter): boolean {
  return Object.keys(filter).length > 0;
}

/** The values of a word that takes a list. */
export function valuesOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : value.split(',');
}

/** The same list with a value put in, or taken out when it was there; null when nothing is left. */
export function toggled(value: string | undefined, one: string): string | null {
  const values = valuesOf(value);
  const next = values.includes(one) ? values.filter((each) => each !== one) : [...values, one];
  return next.length === 0 ? null : next.join(',');
}

type Query = NonNullable<Input<'listViewRequests'>['query']>;

/** How the interface is asked for it. */
export function queryOf({ filter: { open, ...words }, sort }: QueueAsked): Query {
  return {
    ...words,
    ...(open === undefined ? {} : { open: open === 'true' }),
    ...(sort === null ? {} : { sort }),
  };
}
