import { ReglamentError } from '../errors.ts';
import { all, type Title } from '../language/index.ts';
import { findClient } from '../store/find-client.ts';
import { findEntry } from '../store/registers/index.ts';
import { pageRequests, readActor, type RequestFilter, type RequestSummary, type Sql } from '../store/index.ts';
import type { QueryContext, Viewer } from './context.ts';
import { type Page, type PageInput, pageSize, readCursor, readNumberCursor, writeCursor } from './cursor.ts';
import { pageByNumber } from './page-by-number.ts';
import { groupTitles } from './people.ts';
import { bothFilters, readableScope } from './readable-scope.ts';
import { readViewer } from './read-viewer.ts';
import { standingIn } from './standing-in.ts';
import { packNames, type Titled, titled, titledStatus, type TitledStatus } from './titles.ts';

export interface ListRequests extends PageInput {
  readonly status?: string | undefined;
  readonly type?: string | undefined;
  /** Code of the client company. */
  readonly client?: string | undefined;
  /** Uuid of the person who owns it; null for nobody. */
  readonly assignee?: string | null | undefined;
  /** Code of the group that has it. */
  readonly group?: string | undefined;
  readonly open?: boolean | undefined;
  /** Uuid of a machine that it is about. */
  readonly equipment?: string | undefined;
  /** Those that run on this workflow, on whatever version; not for people of a client. */
  readonly workflow?: string | undefined;
  /** Of those, the ones that stand in one of these states. */
  readonly states?: readonly string[] | undefined;
  /** Identity in another system; not for people of a client. */
  readonly externalKey?: string | undefined;
  /** The first characters of the number; such a list is in the order of numbers, the exact one first. */
  readonly number?: string | undefined;
}

/** A request as a list shows it. `status`, `flags` and `group` are empty for a client's person. */
export interface RequestItem {
  readonly uuid: string;
  readonly number: string;
  readonly type: Titled;
  readonly subject: string;
  readonly priority: RequestSummary['priority'];
  readonly status: TitledStatus | null;
  readonly stage: Titled | null;
  readonly flags: readonly TitledStatus[];
  readonly client: { readonly code: string; readonly name: string } | null;
  readonly assignee: { readonly uuid: string; readonly name: string } | null;
  readonly group: { readonly code: string; readonly title: Title } | null;
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly endedAt: number | null;
}

/**
 * One page of the requests that the viewer may read, newest first. Fails with QUERY_INVALID for a cursor or limit that
 * is none or states of no workflow, and with FORBIDDEN when a client's person asks by an inner status, a group, a workflow
 * or a key of another system.
 */
export async function listRequests(ctx: QueryContext, viewer: Viewer, input: ListRequests): Promise<Page<RequestItem>> {
  const limit = pageSize(input);
  const release = await ctx.catalog.current();
  const reader = await readViewer(ctx, viewer);
  const outside = reader.policy.kind === 'client';
  const inner = INNER.find(([name]) => outside && input[name] !== undefined);
  if (inner !== undefined) throw new ReglamentError('FORBIDDEN', { action: `list requests by ${inner[1]}` });
  const scope = readableScope(release.roles, reader);
  const filters = (await filtersOf(ctx, input)).flatMap((asked) =>
    scope.filters.map((allowed) => bothFilters(asked, allowed)).filter((each) => each !== null),
  );
  const { rows, next } = await page(ctx, filters, input, limit);
  const groups = await groupTitles(ctx.store.read, outside ? [] : rows.map((row) => row.teamCode));
  const names = packNames(release.pack);
  const statuses = all(release.pack, 'statuses').flatMap(({ definition }) => definition.statuses);
  const items = rows.map((row): RequestItem => {
    const {
      uuid,
      number,
      subject,
      priority,
      version,
      createdAt,
      updatedAt,
      endedAt,
      clientCode,
      clientName,
      assigneeUuid,
      assigneeName,
      teamCode,
    } = row;
    return {
      uuid,
      number,
      type: titled(names, 'request-type', row.type),
      subject,
      priority,
      status: outside || row.status === null ? null : titledStatus(statuses, row.status),
      stage: row.stage === null ? null : titled(names, 'stage', row.stage),
      flags: outside ? [] : row.flags.map((flag) => titledStatus(statuses, flag)),
      client: clientCode === null || clientName === null ? null : { code: clientCode, name: clientName },
      assignee: assigneeUuid === null || assigneeName === null ? null : { uuid: assigneeUuid, name: assigneeName },
      group:
        outside || teamCode === null
          ? null
          : { code: teamCode, title: groups.get(teamCode) ?? { en: teamCode, ru: teamCode } },
      version,
      createdAt,
      updatedAt,
      endedAt,
    };
  });
  return { items, next };
}

async function page(
  ctx: QueryContext,
  filters: readonly RequestFilter[],
  input: ListRequests,
  limit: number,
): Promise<{ rows: RequestSummary[]; next: string | null }> {
  const sql = ctx.store.read;
  const { number } = input;
  const byNumber = number !== undefined && number !== '';
  // One more than asked for: only it tells whether there is a next page.
  const found = byNumber
    ? await pageByNumber(sql, filters, number, readCursor('numbers', input), limit + 1)
    : await newestFirst(sql, filters, readNumberCursor('requests', input), limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  if (found.length <= limit || last === undefined) return { rows, next: null };
  return { rows, next: byNumber ? writeCursor('numbers', last.number) : writeCursor('requests', last.id) };
}

/** `pageRequests` combines a limited number of alternatives; somebody in very many groups has more. */
async function newestFirst(
  sql: Sql,
  filters: readonly RequestFilter[],
  before: number | null,
  limit: number,
): Promise<RequestSummary[]> {
  const rows = new Map<number, RequestSummary>();
  for (let from = 0; from < filters.length; from += FILTERS_AT_ONCE) {
    const some = await pageRequests(sql, filters.slice(from, from + FILTERS_AT_ONCE), before, limit);
    for (const row of some) rows.set(row.id, row);
  }
  return [...rows.values()].toSorted((a, b) => b.id - a.id).slice(0, limit);
}

const FILTERS_AT_ONCE = 30;

/** What people of a client do not filter by: the answer would tell them what they do not see. */
const INNER = [
  ['status', 'an inner status'],
  ['group', 'an inner group'],
  ['workflow', 'a workflow'],
  ['states', 'a state'],
  ['externalKey', 'the key of another system'],
] as const;

/** Alternatives: requests of a workflow are found by version and by the states they stand in together. */
async function filtersOf(ctx: QueryContext, input: ListRequests): Promise<RequestFilter[]> {
  const { workflow, states, open } = input;
  const asked = await filterOf(ctx, input);
  if (workflow === undefined && states !== undefined) {
    throw new ReglamentError('QUERY_INVALID', { reason: '"state" needs "workflow": states belong to one' });
  }
  if (asked === null || workflow === undefined) return asked === null ? [] : [asked];
  // One that has ended stands nowhere any more.
  if (open === false) return [];
  const places = (await standingIn(ctx, workflow)).filter(
    (place) => states === undefined || place.states.some((state) => states.includes(state)),
  );
  return places.map(({ hash, standing }) => ({ ...asked, effectiveHash: hash, standing, open: true }));
}

/** Null when it names somebody who does not exist: then nothing is his. */
async function filterOf(
  ctx: QueryContext,
  { status, type, client, assignee, group, open, externalKey, equipment }: ListRequests,
): Promise<RequestFilter | null> {
  const clientId = client === undefined ? undefined : (await findClient(ctx.store.read, client))?.id;
  const assigneeId = typeof assignee === 'string' ? (await readActor(ctx.store.read, assignee))?.id : assignee;
  const equipmentId =
    equipment === undefined ? undefined : (await findEntry(ctx.store.read, 'equipment', equipment))?.id;
  const teamId = group === undefined ? undefined : await findTeam(ctx.store.read, group);
  const missing = (asked: unknown, id: unknown): boolean => asked !== undefined && id === undefined;
  if (missing(client, clientId) || missing(assignee, assigneeId) || missing(group, teamId)) return null;
  if (missing(equipment, equipmentId)) return null;
  return {
    ...(status === undefined ? {} : { status }),
    ...(type === undefined ? {} : { type }),
    ...(clientId === undefined ? {} : { clientId }),
    ...(assigneeId === undefined ? {} : { assigneeId }),
    ...(teamId === undefined ? {} : { teamId }),
    ...(open === undefined ? {} : { open }),
    ...(externalKey === undefined ? {} : { externalKey }),
    ...(equipmentId === undefined ? {} : { equipmentId }),
  };
}

async function findTeam(sql: Sql, code: string): Promise<number | undefined> {
  const [row] = await sql.all<{ id: number }>('SELECT id FROM team WHERE code = ?', [code]);
  return row?.id;
}
