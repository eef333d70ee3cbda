import { nameKey, numberKey, phonePrefix } from '../../language/registers/index.ts';
import { registerSight, searchSight } from '../../policies/index.ts';
import { findByKeys, findByWords, SEEN } from '../../store/search/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import { readableScope } from '../readable-scope.ts';
import { type ReadViewer, readViewer } from '../read-viewer.ts';
import { listEntries } from '../registers/index.ts';
import { viewRows, type ViewRow } from '../views/view-rows.ts';

export interface Search extends PageInput {
  /** What is typed: words, a number, a plate, a serial number, a telephone, a name. */
  readonly q: string;
}

interface Found {
  readonly uuid: string;
  readonly name: string;
}

/** What was found. Each list holds what the viewer may see, the best first. */
export interface SearchFound {
  readonly requests: readonly ViewRow[];
  /** Continues the requests. */
  readonly next: string | null;
  readonly clients: readonly (Found & { readonly code: string })[];
  readonly equipment: readonly (Found & { readonly serial: string | null; readonly plate: string | null })[];
  readonly people: readonly Found[];
}

/** Of what is found beside requests a few are shown: more is typed instead. */
const FEW = 5;
const LEAST_DIGITS = 4;
const LIST = 'search';

/**
 * Finds requests, clients, machines and people by what is typed. Requests come by their numbers first, then by machines and
 * telephones, then those in which all the words stand, the newest first. Further pages hold the latter alone. Fails with
 * QUERY_INVALID for a cursor or limit that is none.
 */
export async function search(ctx: QueryContext, viewer: Viewer, input: Search): Promise<SearchFound> {
  const limit = pageSize(input);
  const after = readNumberCursor(LIST, input);
  const release = await ctx.catalog.current();
  const reader = await readViewer(ctx, viewer);
  const q = input.q.trim();
  const scope = readableScope(release.roles, reader).filters;
  const sight = searchSight(release.roles, reader.policy);
  const seen = SEEN.outside | (sight.internalComments ? SEEN.internal : 0) | (sight.fields ? SEEN.fields : 0);
  const { read } = ctx.store;
  const named = after === null ? await findByKeys(read, keysOf(q, reader), scope, limit) : [];
  const worded = await findByWords(read, q, seen, scope, after, limit);
  const ids = [...new Set([...named, ...worded.ids])];
  const next = worded.next === null ? null : writeCursor(LIST, worded.next);
  const requests = await viewRows(ctx, release, reader, { columns: [], colours: [] }, ids);
  const beside = after === null ? await besideRequests(ctx, viewer, reader, q) : NOTHING;
  return { requests, next, ...beside };
}

const NOTHING = { clients: [], equipment: [], people: [] } as const;

function keysOf(q: string, { policy }: ReadViewer): Parameters<typeof findByKeys>[1] {
  const machine = numberKey(q);
  const phone = phonePrefix(q);
  return {
    number: q.replace(/^[№#]\s*/u, ''),
    // What another system calls it is inner.
    external: policy.kind === 'client' ? '' : q,
    machine: machine.length >= LEAST_DIGITS ? machine : '',
    phone: phone.length >= LEAST_DIGITS ? phone : '',
  };
}

async function besideRequests(
  ctx: QueryContext,
  viewer: Viewer,
  reader: ReadViewer,
  q: string,
): Promise<Pick<SearchFound, 'clients' | 'equipment' | 'people'>> {
  const { roles } = await ctx.catalog.current();
  const people = await colleagues(ctx, reader, q);
  if (q === '' || registerSight(roles, reader.policy).reach === null) return { ...NOTHING, people };
  const page = { q, limit: FEW };
  const clients = await listEntries(ctx, viewer, { kind: 'client', ...page });
  const equipment = await listEntries(ctx, viewer, { kind: 'equipment', ...page });
  const contacts = await listEntries(ctx, viewer, { kind: 'contact', ...page });
  const found = (entry: { readonly [name: string]: unknown; readonly uuid: string }): Found => ({
    uuid: entry.uuid,
    name: textIn(entry, 'name') ?? '',
  });
  return {
    clients: clients.items.map((entry) => ({ ...found(entry), code: textIn(entry, 'code') ?? '' })),
    equipment: equipment.items.map((entry) => ({
      ...found(entry),
      serial: textIn(entry, 'serial'),
      plate: textIn(entry, 'plate'),
    })),
    people: [...people, ...contacts.items.map(found)],
  };
}

function textIn(entry: { readonly [name: string]: unknown }, name: string): string | null {
  const value = entry[name];
  return typeof value === 'string' ? value : null;
}

/** Employees by the beginning of the name; people of clients do not see who else there is. */
async function colleagues({ store }: QueryContext, { policy }: ReadViewer, q: string): Promise<Found[]> {
  const key = nameKey(q);
  if (key === '' || policy.kind === 'client') return [];
  return store.read.all<Found>(
    `SELECT uuid, name FROM person WHERE kind = 'staff' AND active = 1 AND name_key >= ? AND name_key < ?
     ORDER BY name_key LIMIT ?`,
    [key, `${key}\uffff`, FEW],
  );
}
