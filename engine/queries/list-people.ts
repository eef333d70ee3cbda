import { ReglamentError } from '../errors.ts';
import type { Pack, Title } from '../language/index.ts';
import type { SqlValue } from '../store/index.ts';
import type { QueryContext, Viewer } from './context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from './cursor.ts';
import { groupTitles, type PersonView } from './people.ts';
import { needPeopleReader } from './people/people-right.ts';
import { readViewer } from './read-viewer.ts';
import { packNames, type Titled, titled } from './titles.ts';

/** A person with what he is here. */
export interface PersonItem extends PersonView {
  readonly roles: readonly Titled[];
  readonly groups: readonly { readonly code: string; readonly title: Title }[];
  readonly client: { readonly code: string; readonly name: string } | null;
}

type Raw = PersonView & {
  readonly id: number;
  readonly roles: string;
  readonly groups: string | null;
  readonly clientCode: string | null;
  readonly clientName: string | null;
};

export interface ListPeople extends PageInput {
  /** False: those who were deactivated, for who may read all of everybody. */
  readonly active?: boolean | undefined;
}

/**
 * One page of the active people in the order in which they joined; the engine itself is none. A client's person sees those
 * of his own company only. Fails with QUERY_INVALID for a cursor or limit that is none, and with FORBIDDEN for who asks for
 * deactivated ones without the right to read people.
 */
export async function listPeople(
  ctx: QueryContext,
  viewer: Viewer,
  { active = true, ...input }: ListPeople = {},
): Promise<Page<PersonItem>> {
  if (!active) await needPeopleReader(ctx, viewer);
  const limit = pageSize(input);
  const after = readNumberCursor('people', input) ?? 0;
  const { pack } = await ctx.catalog.current();
  const { policy } = await readViewer(ctx, viewer);
  const own: SqlValue[] = policy.kind === 'client' ? [policy.clientId ?? -1] : [];
  const rows = await read(
    ctx,
    `p.active = ? AND p.id > ? AND p.kind <> 'system' ${own.length > 0 ? 'AND p.client_id = ?' : ''}`,
    [active ? 1 : 0, after, ...own, limit + 1],
  );
  const shown = rows.slice(0, limit);
  return {
    items: await itemsOf(ctx, pack, shown),
    next: rows.length > limit ? writeCursor('people', shown.at(-1)?.id ?? 0) : null,
  };
}

/** An active person by uuid, for the engine's own use. Fails with PERSON_NOT_FOUND. */
export async function findPerson(ctx: QueryContext, uuid: string): Promise<PersonItem> {
  const { pack } = await ctx.catalog.current();
  const [item] = await itemsOf(ctx, pack, await read(ctx, 'p.active = 1 AND p.uuid = ?', [uuid, 1]));
  if (item === undefined) throw new ReglamentError('PERSON_NOT_FOUND', { person: uuid });
  return item;
}

/** People by a condition of ours on `p`, active or not, in the order in which they joined. The last parameter is the limit. */
export async function personItems(
  ctx: QueryContext,
  where: string,
  params: readonly SqlValue[],
): Promise<PersonItem[]> {
  const { pack } = await ctx.catalog.current();
  return itemsOf(ctx, pack, await read(ctx, where, params));
}

function read(ctx: QueryContext, where: string, params: readonly SqlValue[]): Promise<Raw[]> {
  return ctx.store.read.all<Raw>(
    `SELECT p.id, p.uuid, p.name, p.kind, p.roles, c.code AS clientCode, c.name AS clientName,
     (SELECT GROUP_CONCAT(t.code) FROM membership m JOIN team t ON t.id = m.team_id WHERE m.person_id = p.id) AS \`groups\`
     FROM person p LEFT JOIN client c ON c.id = p.client_id WHERE ${where} ORDER BY p.id LIMIT ?`,
    params,
  );
}

async function itemsOf(ctx: QueryContext, pack: Pack, rows: readonly Raw[]): Promise<PersonItem[]> {
  const codes = (row: Raw): string[] => (row.groups === null ? [] : row.groups.split(',').toSorted());
  const titles = await groupTitles(ctx.store.read, rows.flatMap(codes));
  const names = packNames(pack);
  return rows.map((row) => ({
    uuid: row.uuid,
    name: row.name,
    kind: row.kind,
    roles: (JSON.parse(row.roles) as string[]).map((role) => titled(names, 'role', role)),
    groups: codes(row).map((code) => ({ code, title: titles.get(code) ?? { en: code, ru: code } })),
    client: row.clientCode === null || row.clientName === null ? null : { code: row.clientCode, name: row.clientName },
  }));
}
