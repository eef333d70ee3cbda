import type { Sql, SqlValue } from '../store.ts';
import { placeholders } from '../placeholders.ts';
import { wordsOf } from './words.ts';

/** Where a word stands, as sums of `search_word.seen`. */
export const SEEN = { outside: 1, internal: 2, fields: 4 } as const;

const INTO = 'INSERT INTO search_word (word, request_id, seen) VALUES';
const UPSERT = {
  mysql: 'ON DUPLICATE KEY UPDATE seen = seen | VALUES(seen)',
  sqlite: 'ON CONFLICT (word, request_id) DO UPDATE SET seen = seen | excluded.seen',
};
/** Numbers of rows that are written at once: few, so that each is prepared once. */
const SIZES = [8, 32, 128] as const;
const LARGEST = 128;

type Texts = { readonly [Place in keyof typeof SEEN]?: readonly string[] };

/** Words with where they stand. */
export function seenWords(texts: Texts): Map<string, number> {
  const found = new Map<string, number>();
  for (const place of Object.keys(SEEN) as (keyof typeof SEEN)[]) {
    for (const text of texts[place] ?? []) {
      for (const word of wordsOf(text)) found.set(word, (found.get(word) ?? 0) | SEEN[place]);
    }
  }
  return found;
}

/** Makes a request found by these words, mostly by one statement. */
export async function addWords(sql: Sql, requestId: number, words: ReadonlyMap<string, number>): Promise<void> {
  const rows = [...words];
  for (let at = 0; at < rows.length; at += LARGEST) {
    const some = rows.slice(at, at + LARGEST);
    const size = SIZES.find((each) => each >= some.length) ?? LARGEST;
    // What is missing to the size is said twice.
    const padded = Array.from(
      { length: size },
      (_, index) => some[Math.min(index, some.length - 1)] as [string, number],
    );
    const params: SqlValue[] = padded.flatMap(([word, seen]) => [word, requestId, seen]);
    const values = padded.map(() => '(?, ?, ?)').join(', ');
    await sql.run(`${INTO} ${values} ${UPSERT[sql.dialect]}`, params);
  }
}

/** What of a request itself is searched: its subject and the texts in its custom fields. */
export interface Searched {
  readonly subject: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export function textsOf({ subject, fields }: Searched): Texts {
  return {
    outside: [subject],
    fields: Object.values(fields)
      .flatMap((value) => [value].flat())
      .filter(isText),
  };
}

/** Brings the words up to date after a change; nothing is written when no text has changed. */
export async function changeWords(sql: Sql, requestId: number, before: Searched, after: Searched): Promise<void> {
  if (JSON.stringify(textsOf(before)) === JSON.stringify(textsOf(after))) return;
  const [old, now] = [seenWords(textsOf(before)), seenWords(textsOf(after))];
  const added = new Map([...now].filter(([word, seen]) => old.get(word) !== seen));
  if (added.size > 0) await addWords(sql, requestId, added);
  const fromFields = [...old].filter(([word, seen]) => (seen & ~(now.get(word) ?? 0) & SEEN.fields) !== 0);
  await forget(
    sql,
    requestId,
    SEEN.fields,
    fromFields.map(([word]) => word),
  );
  // A public comment may say the same word: nobody knows without reading them, so it stays until the index is rebuilt.
}

async function forget(sql: Sql, requestId: number, seen: number, words: readonly string[]): Promise<void> {
  for (let at = 0; at < words.length; at += LARGEST) {
    const some = words.slice(at, at + LARGEST);
    await sql.run(
      `UPDATE search_word SET seen = seen & ~${seen} WHERE request_id = ? AND word IN (${placeholders(some.length)})`,
      [requestId, ...some],
    );
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
