import { ReglamentError } from '../../errors.ts';
import type { CompiledWorkflow } from '../../language/index.ts';
import type { Refusal, RequestRecord } from '../../run/index.ts';
import { objectsOf, setRequestObjects, thingsById, type ThingKind } from '../../store/bindings/index.ts';
import { type ClientRow, findClient } from '../../store/find-client.ts';
import { findRequest } from '../../store/requests/index.ts';
import type { Sql } from '../../store/store.ts';
import type { CommandContext } from '../context.ts';
import type { LockedRequest, RequestOutcome } from '../locked-request.ts';
import { refuseSeen } from '../refuse.ts';
import { rightRefusals } from '../right-refusals.ts';
import { settled } from '../settled.ts';
import { clientOfThings } from './client-of-things.ts';
import { moveToClient } from './move-to-client.ts';
import { resolveBinding } from './resolve-binding.ts';

/** What a request is to be bound to. */
export interface WantedAnew {
  readonly request: string;
  /** Uuids of all that it is bound to from now on; null for none. */
  readonly site: string | null;
  readonly contact: string | null;
  readonly contract: string | null;
  readonly objects: readonly string[];
  /** What is to be said of a machine, by its uuid. */
  readonly notes?: Readonly<Record<string, string>> | undefined;
  /** Code of the company; without it the request stays with its own, or goes to that of what it is bound to. */
  readonly client?: string | null | undefined;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What binding a request anew does to it once it is locked; asked for before the transaction, which must not open another. */
export async function bindingWork(
  ctx: CommandContext,
  input: WantedAnew,
): Promise<(locked: LockedRequest) => Promise<RequestOutcome>> {
  const release = await ctx.catalog.current();
  const { read } = ctx.store;
  const before = await findRequest(
    read,
    UUID.test(input.request) ? { uuid: input.request } : { number: input.request },
  );
  const had = before?.client?.code ?? null;
  const code = input.client === undefined ? (had ?? (await clientOfThings(read, input))) : input.client;
  const target =
    before === undefined || code === had ? null : await ctx.catalog.workflowFor(release, before.type, code);
  return async (locked) => {
    const { tx, row, record, actor: person, now } = locked;
    // It went to another company between the look before and the lock: the caller has seen something else.
    if ((row.client?.code ?? null) !== had)
      throw new ReglamentError('SNAPSHOT_STALE', { actual: row.version, expected: row.version - 1 });
    const client = code === null ? null : await findClient(tx, code);
    if (client === undefined) throw new ReglamentError('CLIENT_NOT_FOUND', { client: code });
    const scene = { person, roles: release.roles, clientId: client?.id ?? null, now, kept: await boundNow(tx, locked) };
    const binding = await resolveBinding(tx, input, scene);
    refuseSeen(
      locked,
      [...rightRefusals(locked, 'edit'), ...clientRefusals(locked, client, had), ...binding.refusals],
      'BINDING_REFUSED',
    );
    const objects = binding.objects.map(({ uuid, equipmentId }) => ({
      equipmentId,
      note: input.notes?.[uuid]?.trim() || null,
    }));
    const old = await bindingOf(tx, locked);
    await setRequestObjects(tx, row.id, objects);
    const bound: RequestRecord = {
      ...record,
      client: client && { code: client.code, name: client.name, fields: client.fields },
      bound: { ...record.bound, objects: objects.length, ...binding.things },
    };
    const { siteId, contactId, contractId } = binding;
    const { site, contact, contract } = input;
    const outcome = {
      kind: 'bound',
      payload: { before: old, after: { client: code, site, contact, contract, objects: input.objects } },
      record: bound,
      columns: { clientId: client?.id ?? null, siteId, contactId, contractId },
    };
    return isOther(target, locked)
      ? moveToClient(locked, outcome, target)
      : settled(locked, outcome, 'BINDING_REFUSED');
  };
}

/** The company may go on with the same rules: then the request stays on the version that it is pinned to. */
function isOther(target: CompiledWorkflow | null, { workflow, view }: LockedRequest): target is CompiledWorkflow {
  return (
    target !== null &&
    !view.ended &&
    target.effective.workflow.overlay !== workflow.effective.workflow.overlay &&
    target.hash !== workflow.hash
  );
}

function clientRefusals({ actor, workflow }: LockedRequest, client: ClientRow | null, had: string | null): Refusal[] {
  if ((client?.code ?? null) === had) return [];
  if (actor.kind === 'client')
    return [{ rule: 'right', path: '/client', message: 'only staff give a request to another company' }];
  if (client !== null || workflow.effective.requestType.clientRequired !== true) return [];
  return [{ rule: 'client-required', path: '/client', message: 'the request must name a client company' }];
}

/** What it is bound to, by kind and id: that may stay. */
async function boundNow(sql: Sql, { row }: LockedRequest): Promise<Set<string>> {
  const objects = await objectsOf(sql, row.id);
  return new Set([
    `site ${row.siteId}`,
    `contact ${row.contactId}`,
    `contract ${row.contractId}`,
    ...objects.map(({ equipmentId }) => `equipment ${equipmentId}`),
  ]);
}

async function bindingOf(sql: Sql, { row }: LockedRequest): Promise<object> {
  const uuidOf = async (kind: ThingKind, id: number | null): Promise<string | null> =>
    id === null ? null : ([...(await thingsById(sql, kind, [id])).keys()][0] ?? null);
  return {
    client: row.client?.code ?? null,
    site: await uuidOf('site', row.siteId),
    contact: await uuidOf('contact', row.contactId),
    contract: await uuidOf('contract', row.contractId),
    objects: (await objectsOf(sql, row.id)).map(({ uuid }) => uuid),
  };
}
