import { type AttachmentRow, attachmentsOfComments, type Sql } from '../../store/index.ts';
import { peopleBy, type PersonView } from '../people.ts';

/** A file of a request or of a comment. */
export interface AttachmentView {
  readonly uuid: string;
  /** Uuid of the comment that it belongs to; null for one of the request itself. */
  readonly comment: string | null;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly isPublic: boolean;
  /** Of a picture, in pixels. */
  readonly width: number | null;
  readonly height: number | null;
  /** Whether there is a small picture of it. */
  readonly preview: boolean;
  readonly createdAt: number;
  readonly by: PersonView | null;
}

/** Attachments with who sent them. */
export async function attachmentViews(sql: Sql, rows: readonly AttachmentRow[]): Promise<AttachmentView[]> {
  const people = await peopleBy(
    sql,
    'id',
    rows.map(({ personId }) => personId),
  );
  return rows.map((row) => ({
    uuid: row.uuid,
    comment: row.commentUuid,
    name: row.name,
    type: row.type,
    size: row.size,
    isPublic: row.isPublic,
    width: row.width,
    height: row.height,
    preview: row.previewSha256 !== null,
    createdAt: row.createdAt,
    by: people.get(row.personId) ?? null,
  }));
}

/** The attachments of comments, by the uuids of these. */
export async function attachmentsByComment(
  sql: Sql,
  comments: readonly number[],
): Promise<ReadonlyMap<string | null, AttachmentView[]>> {
  const views = await attachmentViews(sql, await attachmentsOfComments(sql, comments));
  return Map.groupBy(views, ({ comment }) => comment);
}
