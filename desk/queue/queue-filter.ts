/** What the person wants to see of a queue, beside what the view says: as it stands in the address. */
export interface QueueFilter {
  readonly client: string | null;
  readonly status: string | null;
  readonly assignee: string | null;
  /** First characters of the number. */
  readonly number: string | null;
}

const WORDS = ['client', 'status', 'assignee', 'number'] as const;

export function filterIn(search: URLSearchParams): QueueFilter {
  const word = (name: string): string | null => {
    const value = search.get(name)?.trim() ?? '';
    return value === '' ? null : value.slice(0, 100);
  };
  return { client: word('client'), status: word('status'), assignee: word('assignee'), number: word('number') };
}

/** The same address with another filter; null takes one away. */
export function withFilter(search: URLSearchParams, change: Partial<QueueFilter>): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of WORDS) {
    const value = change[name];
    if (value === undefined) continue;
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

export function isNarrowed(filter: QueueFilter): boolean {
  return WORDS.some((name) => filter[name] !== null);
}
