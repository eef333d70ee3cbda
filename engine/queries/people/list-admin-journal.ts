import { ReglamentError } from '../../errors.ts';
import { reachOn } from '../../policies/index.ts';
import { type AdminJournalFilter, pageAdminJournal } from '../../store/people/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import { peopleBy, type PersonView } from '../people.ts';
import { readViewer } from '../read-viewer.ts';

export interface AdminJournalEntry {
  readonly createdAt: number;
  readonly actor: PersonView | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subject: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * Who changed what of people, rights, tokens and definitions, the newest first. Fails with FORBIDDEN for whoever may
 * neither read people nor the operation, and with QUERY_INVALID for a cursor or limit that is none.
 */
export async function listAdminJournal(
  ctx: QueryContext,
  viewer: Viewer,
  input: PageInput & AdminJournalFilter = {},
): Promise<Page<AdminJournalEntry>> {
  const roles = await ctx.catalog.roles();
  const { policy } = await readViewer(ctx, viewer);
  const may = (on: 'people' | 'operation'): boolean => reachOn(roles, policy, on, 'read') === 'all';
  if (!may('people') && !may('operation')) throw new ReglamentError('FORBIDDEN', { action: 'read the admin journal' });
  const limit = pageSize(input);
  const before = readNumberCursor('admin-journal', input);
  const rows = await pageAdminJournal(ctx.store.read, input, before, limit + 1);
  const shown = rows.slice(0, limit);
  const people = await peopleBy(
    ctx.store.read,
    'id',
    shown.map(({ actorId }) => actorId),
  );
  return {
    items: shown.map(({ at, actorId, action, subjectKind, subject, details }) => ({
      createdAt: at,
      actor: people.get(actorId) ?? null,
      action,
      subjectKind,
      subject,
      details,
    })),
    next: rows.length > limit ? writeCursor('admin-journal', shown.at(-1)?.id ?? 0) : null,
  };
}
