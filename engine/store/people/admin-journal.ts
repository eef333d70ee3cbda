import type { Sql, SqlValue } from '../store.ts';

/** What is told of: a person, a group … */
export type AdminSubject =
  | 'person'
  | 'group'
  | 'client'
  | 'legal-entity'
  | 'site'
  | 'contract'
  | 'equipment'
  | 'equipment-model'
  | 'term'
  | 'token'
  | 'release'
  | 'migration'
  | 'substitution'
  | 'subscription'
  | 'delivery'
  | 'timer';

/** Who changed what of people, rights and definitions; ids alone, so that a person can be erased. */
export interface AdminEntry {
  readonly at: number;
  readonly actorId: number;
  /** `person-invited`, `roles-changed` … */
  readonly action: string;
  readonly subjectKind: AdminSubject;
  /** Uuid, code or number of it. */
  readonly subject: string | null;
  /** What is worth knowing of the change; no secrets, no names of people. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** Writes an entry in the transaction of the change that it tells of. */
export async function appendAdminJournal(sql: Sql, entry: AdminEntry): Promise<void> {
  await sql.run(
    'INSERT INTO admin_journal (at, actor_id, action, subject_kind, subject, details) VALUES (?, ?, ?, ?, ?, ?)',
    [entry.at, entry.actorId, entry.action, entry.subjectKind, entry.subject, JSON.stringify(entry.details)],
  );
}

export interface AdminJournalFilter {
  readonly subjectKind?: string | undefined;
  readonly subject?: string | undefined;
}

/** One page, the newest first, below the id `before` (null: from the newest). */
export async function pageAdminJournal(
  sql: Sql,
  { subjectKind, subject }: AdminJournalFilter,
  before: number | null,
  limit: number,
): Promise<(AdminEntry & { readonly id: number })[]> {
  const conditions: [string, SqlValue][] = [['id < ?', before ?? Number.MAX_SAFE_INTEGER]];
  if (subjectKind !== undefined) conditions.push(['subject_kind = ?', subjectKind]);
  if (subject !== undefined) conditions.push(['subject = ?', subject]);
  const rows = await sql.all<Omit<AdminEntry, 'details'> & { id: number; details: string }>(
    `SELECT id, at, actor_id AS actorId, action, subject_kind AS subjectKind, subject, details FROM admin_journal
     WHERE ${conditions.map(([text]) => text).join(' AND ')} ORDER BY id DESC LIMIT ?`,
    [...conditions.map(([, value]) => value), limit],
  );
  return rows.map((row) => ({ ...row, details: JSON.parse(row.details) as AdminEntry['details'] }));
}
