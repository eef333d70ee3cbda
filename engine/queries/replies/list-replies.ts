import { ReglamentError } from '../../errors.ts';
import type { Title } from '../../language/index.ts';
import { repliesFor } from '../../store/works/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import { readViewer } from '../read-viewer.ts';
import { mayManageOperation } from '../works/may-manage-operation.ts';

export interface ReplyView {
  readonly uuid: string;
  /** Whose it is: the viewer's own, of the group, or, when both are empty, of all. */
  readonly isOwn: boolean;
  readonly group: { readonly code: string; readonly title: Title } | null;
  readonly title: Title;
  /** With its places `{{path}}` as they were written. */
  readonly body: Title;
  readonly version: number;
  readonly updatedAt: number;
  readonly mayChange: boolean;
}

/**
 * One page of the replies that the viewer may use: his own, those of his groups, those of all; of all groups for who manages
 * the operation. Fails with FORBIDDEN for people of clients, QUERY_INVALID.
 */
export async function listReplies(ctx: QueryContext, viewer: Viewer, input: PageInput = {}): Promise<Page<ReplyView>> {
  const limit = pageSize(input);
  const after = readNumberCursor('replies', input) ?? 0;
  const roles = await ctx.catalog.roles();
  const { row, policy } = await readViewer(ctx, viewer);
  if (policy.kind === 'client') throw new ReglamentError('FORBIDDEN', { action: 'use replies of the staff' });
  const manages = mayManageOperation(roles, policy);
  const found = await repliesFor(ctx.store.read, row.id, manages ? null : row.teamIds, after, limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    items: rows.map(({ uuid, personId, teamCode, teamTitle, title, body, version, updatedAt }) => ({
      uuid,
      isOwn: personId !== null,
      group: teamCode === null ? null : { code: teamCode, title: teamTitle ?? { en: teamCode, ru: teamCode } },
      title,
      body,
      version,
      updatedAt,
      mayChange: personId !== null || manages,
    })),
    next: found.length > limit && last !== undefined ? writeCursor('replies', last.id) : null,
  };
}
