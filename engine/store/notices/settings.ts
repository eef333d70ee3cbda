import { placeholders } from '../placeholders.ts';
import type { Sql } from '../store.ts';

/** How a person wants to be told about a topic. */
export interface NoticeSetting {
  readonly inApp: boolean;
  readonly mail: boolean;
}

export interface NoticeSettingRow extends NoticeSetting {
  readonly personId: number;
  readonly topic: string;
}

/** What these people have said of how they want to be told; of one topic, or of all. */
export async function noticeSettings(
  sql: Sql,
  personIds: readonly number[],
  topics?: readonly string[],
): Promise<NoticeSettingRow[]> {
  const some = topics === undefined ? '' : ` AND topic IN (${placeholders(topics.length)})`;
  const rows = await sql.all<{ personId: number; topic: string; inApp: number; mail: number }>(
    `SELECT person_id AS personId, topic, in_app AS inApp, mail FROM notice_setting
     WHERE person_id IN (${placeholders(personIds.length)})${some} ORDER BY topic`,
    [...personIds, ...(topics ?? [])],
  );
  return rows.map((row) => ({ ...row, inApp: row.inApp === 1, mail: row.mail === 1 }));
}

export async function putNoticeSetting(sql: Sql, { personId, topic, inApp, mail }: NoticeSettingRow): Promise<void> {
  await sql.run('REPLACE INTO notice_setting (person_id, topic, in_app, mail) VALUES (?, ?, ?, ?)', [
    personId,
    topic,
    inApp ? 1 : 0,
    mail ? 1 : 0,
  ]);
}

/** Back to what is usual. */
export async function dropNoticeSetting(sql: Sql, personId: number, topic: string): Promise<void> {
  await sql.run('DELETE FROM notice_setting WHERE person_id = ? AND topic = ?', [personId, topic]);
}
