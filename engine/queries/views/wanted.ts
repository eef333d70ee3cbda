import { ReglamentError } from '../../errors.ts';
import { durationToMs, type ViewDefinition } from '../../language/index.ts';
import { filingSight } from '../../policies/index.ts';
import { placeholders } from '../../store/placeholders.ts';
import type { QueueFilter, QueueOwner } from '../../store/queues/index.ts';
import type { QueryContext } from '../context.ts';
import type { ReadViewer } from '../read-viewer.ts';

/** What a queue is asked by: the filter of a view, by codes, with a person by uuid as well and by the number. */
export interface Wanted extends Omit<ViewDefinition['filter'], 'assignee'> {
  /** me, none, any, others, or a uuid. */
  readonly assignee?: string | undefined;
  /** First characters of the number. */
  readonly number?: string | undefined;
  /** Codes of models of which a machine of the request is one. */
  readonly model?: readonly string[] | undefined;
}

/** What people of a client do not filter by: the answer would tell them what they do not see. */
const INNER = ['status', 'flag', 'team', 'assignee', 'waiting', 'fields'] as const;

/**
 * Fails with FORBIDDEN when the filter asks by what the viewer does not see: of a client's person all that is inner, of
 * anybody a field that is hidden from him.
 */
export function allowWanted(roles: Parameters<typeof filingSight>[0], { policy }: ReadViewer, wanted: Wanted): void {
  const { outside, hides } = filingSight(roles, policy);
  const inner = outside ? INNER.find((name) => wanted[name] !== undefined) : undefined;
  if (inner !== undefined) throw new ReglamentError('FORBIDDEN', { action: `list requests by "${inner}"` });
  const hidden = Object.keys(wanted.fields ?? {}).find((field) => hides.has(field));
  if (hidden !== undefined) throw new ReglamentError('FORBIDDEN', { action: `list requests by the field "${hidden}"` });
}

/** The filter with the ids of the database, as the viewer means it. A code that nobody has finds nothing. */
export async function queueFilterOf(ctx: QueryContext, { row }: ReadViewer, wanted: Wanted): Promise<QueueFilter> {
  const now = ctx.now().getTime();
  const { status, type, priority, flag, fields, number, open, due, waiting, team, client, assignee, model } = wanted;
  const own = [row.id, ...row.standsFor.map(({ id }) => id)];
  const ownTeams = [...new Set([...row.teamIds, ...row.standsFor.flatMap(({ teamIds }) => teamIds)])];
  return {
    open,
    status,
    type,
    priority,
    number,
    flags: flag === undefined ? undefined : [flag],
    fields: fields === undefined ? undefined : Object.entries(fields),
    teamIds: team === undefined ? undefined : team === 'mine' ? ownTeams : await idsOf(ctx, 'team', team),
    clientIds: client === undefined ? undefined : await idsOf(ctx, 'client', client),
    modelIds: model === undefined ? undefined : await idsOf(ctx, 'equipment_model', model),
    owner: assignee === undefined ? undefined : await ownerOf(ctx, assignee, own),
    dueBefore: due === undefined ? undefined : due === 'overdue' ? now : now + durationToMs(due),
    sinceUntil: waiting === undefined ? undefined : now - durationToMs(waiting),
  };
}

async function ownerOf(ctx: QueryContext, assignee: string, own: readonly number[]): Promise<QueueOwner> {
  if (assignee === 'me') return { is: 'one', of: own };
  if (assignee === 'none' || assignee === 'any') return { is: assignee };
  if (assignee === 'others') return { is: 'others', of: own };
  const rows = await ctx.store.read.all<{ id: number }>('SELECT id FROM person WHERE uuid = ?', [assignee]);
  return { is: 'one', of: rows.map(({ id }) => id) };
}

async function idsOf(
  ctx: QueryContext,
  table: 'team' | 'client' | 'equipment_model',
  codes: readonly string[],
): Promise<number[]> {
  const rows = await ctx.store.read.all<{ id: number }>(
    `SELECT id FROM ${table} WHERE code IN (${placeholders(codes.length)})`,
    codes,
  );
  return rows.map(({ id }) => id);
}
