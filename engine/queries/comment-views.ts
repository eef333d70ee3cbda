import type { CommentRow, Sql } from '../store/index.ts';
import { attachmentsByComment, type AttachmentView } from './attachments/attachment-views.ts';
import { peopleBy, type PersonView } from './people.ts';

export interface CommentView {
  readonly uuid: string;
  readonly by: PersonView;
  readonly isPublic: boolean;
  readonly body: string;
  readonly attachments: readonly AttachmentView[];
  readonly createdAt: number;
}

/** Comments with who wrote them. */
export async function commentViews(sql: Sql, rows: readonly CommentRow[]): Promise<CommentView[]> {
  const people = await peopleBy(
    sql,
    'id',
    rows.map(({ personId }) => personId),
  );
  const files = await attachmentsByComment(
    sql,
    rows.map(({ id }) => id),
  );
  return rows.map(({ uuid, personId, personUuid, personName, isPublic, body, createdAt }) => ({
    uuid,
    by: people.get(personId) ?? { uuid: personUuid, name: personName, kind: 'staff' },
    isPublic,
    body,
    attachments: files.get(uuid) ?? [],
    createdAt,
  }));
}
