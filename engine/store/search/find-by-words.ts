import { placeholders } from '../placeholders.ts';
import { scopeBranches, seesEverything } from '../queues/page-any.ts';
import type { QueueScope } from '../queues/queue-filter.ts';
import { allOf, type Condition, scopeCondition } from '../queues/queue-where.ts';
import { type LongPage, walkLong } from '../queues/walk.ts';
import type { Sql } from '../store.ts';
import { wordsOf } from './words.ts';

const MOST_TERMS = 6;
/** Words that one typed beginning stands for. */
const MOST_FORMS = 12;
/** A word in more requests than this is common; whoever may not read all is then led by what he may read. */
const COMMON = 2000;

interface Term {
  readonly forms: readonly string[];
  /** In how many requests, wherever they say it, no more than `COMMON`. */
  readonly requests: number;
}

/**
 * Requests in which all typed words stand, the newest first; what is typed may be the beginning of a word. `seen` says where
 * the words must stand. Led by the rarest word and bounded: common words cost no more than rare ones, and a page that came
 * to its bound is short and goes on.
 */
export async function findByWords(
  sql: Sql,
  text: string,
  seen: number,
  scope: QueueScope,
  after: number | null,
  limit: number,
): Promise<LongPage> {
  const typed = wordsOf(text).slice(0, MOST_TERMS);
  const terms: Term[] = [];
  for (const word of typed) terms.push(await termOf(sql, word));
  const lead = terms.toSorted((a, b) => a.requests - b.requests)[0];
  if (lead === undefined || lead.requests === 0) return { ids: [], next: null };
  const inWords = (term: Term): Condition => ({
    sql: `EXISTS (SELECT 1 FROM search_word x WHERE x.word IN (${placeholders(term.forms.length)})
      AND x.request_id = r.id AND (x.seen & ${seen}) <> 0)`,
    params: term.forms,
  });
  if (!seesEverything(scope) && lead.requests >= COMMON) {
    const rest = allOf(terms.map(inWords));
    return walkLong(sql, { branches: scopeBranches(scope, undefined), rest, oldestFirst: false }, after, limit);
  }
  const others = terms.filter((term) => term !== lead).map(inWords);
  const rest = seesEverything(scope) ? others : [scopeCondition(scope), ...others];
  const branches = lead.forms.map((form) => ({
    from: 'search_word w',
    id: 'w.request_id',
    sql: 'w.word = ?',
    kept: `((w.seen & ${seen}) <> 0)`,
    params: [form],
  }));
  return walkLong(sql, { branches, rest: rest.length === 0 ? null : allOf(rest), oldestFirst: false }, after, limit);
}

const NEXT_FORM = 'SELECT word FROM search_word WHERE word >= ? AND word < ? ORDER BY word LIMIT 1';

/** The words that begin so. Jumps along the index from one to the next, whatever number of requests each stands in. */
async function termOf(sql: Sql, beginning: string): Promise<Term> {
  const forms: string[] = [];
  const end = `${beginning}\uffff`;
  for (let from = beginning; forms.length < MOST_FORMS; ) {
    const [row] = await sql.all<{ word: string }>(NEXT_FORM, [from, end]);
    if (row === undefined) break;
    forms.push(row.word);
    from = `${row.word}\u0001`;
  }
  if (forms.length === 0) return { forms, requests: 0 };
  // Not where they stand: of a word that stands in a million requests, but hardly where this person may read, all would be read.
  const [row] = await sql.all<{ requests: number }>(
    `SELECT COUNT(*) AS requests FROM (SELECT 1 AS one FROM search_word WHERE word IN (${placeholders(forms.length)})
     LIMIT ${COMMON}) AS some`,
    forms,
  );
  return { forms, requests: row?.requests ?? 0 };
}
