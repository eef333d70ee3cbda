import { ReglamentError } from '../../errors.ts';
import { nameKey, numberKey, phonePrefix, type RegisterKind } from '../../language/registers/index.ts';
import {
  type EntryFilter,
  type EntryPlace,
  findEntry,
  pageEntries,
  searchEntries,
  type Sought,
} from '../../store/registers/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { LARGEST_PAGE, type Page, type PageInput, pageSize, readCursor, writeCursor } from '../cursor.ts';
import { entryViews, type EntryView } from './entry-views.ts';
import { isInSight, needRegisterReader, registerReader } from './register-reader.ts';

export interface ListEntries extends PageInput {
  /** Uuid or code of a client; uuids of the others. What is not there has no entries. */
  readonly client?: string | undefined;
  readonly site?: string | undefined;
  readonly contract?: string | undefined;
  readonly model?: string | undefined;
  /** The machine that others are inside. */
  readonly parent?: string | undefined;
  /** What is typed: the beginning of a name, code, serial, plate, telephone or INN. */
  readonly q?: string | undefined;
  /** False for those that were retired. */
  readonly active?: boolean | undefined;
}

/** Ways in which the entries of a register are found by what is typed, besides their names. */
const WAYS: Readonly<Record<RegisterKind, readonly Sought['column'][]>> = {
  client: ['code', 'inn'],
  'legal-entity': ['inn'],
  site: [],
  contact: ['phone'],
  contract: [],
  'equipment-model': ['code'],
  equipment: ['serial_key', 'plate_key'],
};

/**
 * One page of a register by names; with `q` the best matches alone, without a next page: more is typed instead. People of
 * a client see what is of their company; whoever may not read the registers sees of clients code and name. Fails with FORBIDDEN, and QUERY_INVALID for a cursor or limit that is none.
 */
export async function listEntries(
  ctx: QueryContext,
  viewer: Viewer,
  { kind, ...input }: ListEntries & { readonly kind: RegisterKind },
): Promise<Page<EntryView>> {
  // Who is served everybody knows: overlays and requests name clients. Their cards are for readers of the registers.
  const { pack, sight } = await (kind === 'client' ? registerReader : needRegisterReader)(ctx, viewer);
  const limit = pageSize(kind === 'client' ? { limit: LARGEST_PAGE, ...input } : input);
  const after = placeOf(readCursor(kind, input));
  const filter = await filterOf(ctx, kind, input, sight.clientId);
  if (filter === null) return { items: [], next: null };
  const sought = soughtBy(kind, input.q ?? '');
  const sql = ctx.store.read;
  const rows =
    sought === null
      ? await pageEntries(sql, kind, filter, { after, limit: limit + 1 })
      : await searchEntries(sql, kind, filter, { sought, limit });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await entryViews(ctx, { kind, pack, sight }, shown),
    next: rows.length > limit && last !== undefined ? writeCursor(kind, `${last.id}:${last.key}`) : null,
  };
}

/** An entry by uuid, or code of a client or model. Fails with FORBIDDEN, CLIENT_NOT_FOUND and REGISTER_NOT_FOUND. */
export async function getEntry(ctx: QueryContext, viewer: Viewer, kind: RegisterKind, key: string): Promise<EntryView> {
  const { pack, sight } = await needRegisterReader(ctx, viewer);
  const row = await findEntry(ctx.store.read, kind, key);
  const [view] =
    row !== undefined && isInSight(sight, kind, row) ? await entryViews(ctx, { kind, pack, sight }, [row]) : [];
  if (view !== undefined) return view;
  throw kind === 'client'
    ? new ReglamentError('CLIENT_NOT_FOUND', { client: key })
    : new ReglamentError('REGISTER_NOT_FOUND', { register: kind, entry: key });
}

function placeOf(place: string | null): EntryPlace | null {
  const parts = place === null ? null : /^(\d{1,15}):(.*)$/su.exec(place);
  if (place !== null && parts === null)
    throw new ReglamentError('QUERY_INVALID', { reason: '"cursor" is none of this list' });
  return parts && { id: Number(parts[1]), key: parts[2] ?? '' };
}

/** Null when something is named that is not there, or not in sight: then nothing is found. */
async function filterOf(
  ctx: QueryContext,
  kind: RegisterKind,
  { client, site, contract, model, parent, active = true }: ListEntries,
  ownClient: number | null,
): Promise<EntryFilter | null> {
  const ids: Partial<Record<'client' | 'site' | 'contract' | 'equipment-model' | 'equipment', number>> = {};
  for (const [of, key] of [
    ['client', client],
    ['site', site],
    ['contract', contract],
    ['equipment-model', model],
    ['equipment', parent],
  ] as const) {
    const row = key === undefined ? undefined : await findEntry(ctx.store.read, of, key);
    if (key !== undefined && row === undefined) return null;
    if (row !== undefined) ids[of] = row.id;
  }
  const scoped = ownClient !== null && kind !== 'equipment-model';
  if (scoped && ids.client !== undefined && ids.client !== ownClient) return null;
  return {
    active,
    clientId: scoped ? ownClient : ids.client,
    siteId: ids.site,
    contractId: ids.contract,
    modelId: ids['equipment-model'],
    parentId: ids.equipment,
  };
}

/** Null when nothing is typed by which anything could be found. */
function soughtBy(kind: RegisterKind, q: string): Sought[] | null {
  if (q.trim() === '') return null;
  const prefixes: Readonly<Record<Sought['column'], string>> = {
    name_key: nameKey(q),
    code: q.trim().toLowerCase(),
    serial_key: numberKey(q),
    plate_key: numberKey(q),
    inn: /^\d+$/.test(q.trim()) ? q.trim() : '',
    phone: phonePrefix(q).length >= 3 ? phonePrefix(q) : '',
  };
  return (['name_key', ...WAYS[kind]] as const)
    .map((column) => ({ column, prefix: prefixes[column] }))
    .filter(({ prefix }) => prefix !== '');
}
