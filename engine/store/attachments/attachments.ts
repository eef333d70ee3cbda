import type { PictureFacts } from '../evidence.ts';
import { placeholders } from '../placeholders.ts';
import type { Sql, SqlValue, Tx } from '../store.ts';

/** A file of a request, or of one of its comments. The bytes lie in the file store under `sha256`. */
export interface Attachment extends PictureFacts {
  readonly uuid: string;
  readonly requestId: number;
  readonly commentId: number | null;
  readonly personId: number;
  /** Waiting for the comment that it was uploaded for, kept, or removed: then it is hidden, and its bytes stay. */
  readonly standing: 'waiting' | 'kept' | 'removed';
  /** Whether the client may see it. */
  readonly isPublic: boolean;
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly createdAt: number;
}

/** An attachment with the place after which the next page begins, and what others know it by. */
export interface AttachmentRow extends Attachment {
  readonly id: number;
  readonly requestUuid: string;
  readonly commentUuid: string | null;
}

type Raw = Omit<AttachmentRow, 'isPublic' | 'exif'> & { readonly isPublic: number; readonly exif: string | null };

const SELECT = `SELECT a.id, a.uuid, a.request_id AS requestId, a.comment_id AS commentId, a.person_id AS personId,
  a.standing, a.is_public AS isPublic, a.name, a.type, a.size, a.sha256, a.preview_sha256 AS previewSha256,
  a.original_hash AS originalHash, a.width, a.height, a.exif, a.created_at AS createdAt,
  (SELECT r.uuid FROM request r WHERE r.id = a.request_id) AS requestUuid,
  (SELECT c.uuid FROM comment c WHERE c.id = a.comment_id) AS commentUuid FROM attachment a`;

export async function insertAttachment(tx: Tx, row: Attachment): Promise<void> {
  await tx.run(
    `INSERT INTO attachment (uuid, request_id, comment_id, person_id, standing, is_public, name, type, size, sha256,
     preview_sha256, original_hash, width, height, exif, created_at) VALUES (${placeholders(16)})`,
    [
      row.uuid,
      row.requestId,
      row.commentId,
      row.personId,
      row.standing,
      row.isPublic ? 1 : 0,
      row.name,
      row.type,
      row.size,
      row.sha256,
      row.previewSha256,
      row.originalHash,
      row.width,
      row.height,
      row.exif === null ? null : JSON.stringify(row.exif),
      row.createdAt,
    ],
  );
}

/** The attachment with this uuid, whatever its standing; undefined when there is none. */
export async function findAttachment(sql: Sql, uuid: string): Promise<AttachmentRow | undefined> {
  return (await read(sql, 'a.uuid = ?', [uuid]))[0];
}

/** The attachments of these uuids that wait in the request for a comment of this person, in the order of the uuids. */
export async function waitingAttachments(
  sql: Sql,
  requestId: number,
  personId: number,
  uuids: readonly string[],
): Promise<AttachmentRow[]> {
  if (uuids.length === 0) return [];
  const rows = await read(
    sql,
    `a.uuid IN (${placeholders(uuids.length)}) AND a.request_id = ? AND a.person_id = ? AND a.standing = 'waiting'`,
    [...uuids, requestId, personId],
  );
  return uuids.flatMap((uuid) => rows.find((row) => row.uuid === uuid) ?? []);
}

/** At most `limit` kept attachments of a request after the id `after`, oldest first; only public ones when `publicOnly`. */
export function pageAttachments(
  sql: Sql,
  requestId: number,
  after: number,
  limit: number,
  publicOnly: boolean,
): Promise<AttachmentRow[]> {
  const seen = publicOnly ? 'AND a.is_public = 1' : '';
  return read(sql, `a.request_id = ? AND a.standing = 'kept' AND a.id > ? ${seen} ORDER BY a.id LIMIT ?`, [
    requestId,
    after,
    limit,
  ]);
}

/** The kept attachments of comments, by the ids of these. */
export async function attachmentsOfComments(sql: Sql, comments: readonly number[]): Promise<AttachmentRow[]> {
  if (comments.length === 0) return [];
  const among = placeholders(comments.length);
  return read(sql, `a.comment_id IN (${among}) AND a.standing = 'kept' ORDER BY a.id`, comments);
}

/** How many attachments a request keeps, and how many of this person wait in it. */
export async function countAttachments(
  sql: Sql,
  requestId: number,
  personId: number,
): Promise<{ kept: number; waiting: number }> {
  const [counted] = await sql.all<{ kept: number; waiting: number }>(
    `SELECT COUNT(CASE WHEN standing = 'kept' THEN 1 END) AS kept,
     COUNT(CASE WHEN standing = 'waiting' AND person_id = ? THEN 1 END) AS waiting
     FROM attachment WHERE request_id = ?`,
    [personId, requestId],
  );
  return counted ?? { kept: 0, waiting: 0 };
}

/** Gives waiting attachments to the comment that they were uploaded for; they are seen as it is. */
export async function bindAttachments(
  tx: Tx,
  ids: readonly number[],
  { commentId, isPublic }: { readonly commentId: number; readonly isPublic: boolean },
): Promise<void> {
  if (ids.length === 0) return;
  await tx.run(
    `UPDATE attachment SET comment_id = ?, is_public = ?, standing = 'kept' WHERE id IN (${placeholders(ids.length)})`,
    [commentId, isPublic ? 1 : 0, ...ids],
  );
}

/** Hides an attachment; its bytes stay. */
export async function removeAttachment(tx: Tx, id: number): Promise<void> {
  await tx.run("UPDATE attachment SET standing = 'removed' WHERE id = ?", [id]);
}

async function read(sql: Sql, where: string, params: readonly SqlValue[]): Promise<AttachmentRow[]> {
  const rows = await sql.all<Raw>(`${SELECT} WHERE ${where}`, params);
  return rows.map(({ isPublic, exif, ...row }) => ({
    ...row,
    isPublic: isPublic === 1,
    exif: exif === null ? null : (JSON.parse(exif) as AttachmentRow['exif']),
  }));
}
