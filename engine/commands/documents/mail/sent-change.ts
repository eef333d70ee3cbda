import type { DocumentRow, updateDocument } from '../../../store/documents/index.ts';
import type { Sql } from '../../../store/store.ts';
import { frozenForm } from '../frozen-form.ts';
import { daysAfter } from '../issue-document.ts';

/** What becomes of a document that has reached the other side, and until when objections are taken. */
export async function sentChange(sql: Sql, row: DocumentRow, now: Date): Promise<Parameters<typeof updateDocument>[2]> {
  const { document } = await frozenForm(sql, row);
  const days = document?.objectionDays;
  const until = days === undefined ? null : daysAfter(now.toISOString().slice(0, 10), days);
  return {
    ...(row.status === 'issued' ? { status: 'sent' as const } : {}),
    sentAt: row.sentAt ?? now.getTime(),
    objectionUntil: row.objectionUntil ?? until,
  };
}
