import { ReglamentError } from '../../errors.ts';
import {
  deletePeriod,
  type EntryRow,
  insertPeriod,
  periodsOf,
  touchEntry,
  updatePeriod,
} from '../../store/registers/index.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import type { EntryWritten } from './create-entry.ts';
import { needEntry, refuseStale } from './entry-errors.ts';
import { type PeriodInput, periodRefusals } from './part-input.ts';
import { type Registering, registering } from './registering.ts';

interface OfContract {
  readonly contract: string;
  /** The version of the contract that was read. */
  readonly version?: number | undefined;
}

/**
 * Adds a service period to a contract, whose version rises. Fails with REGISTER_NOT_FOUND, REGISTER_REFUSED (overlapping or
 * outside the contract) and FORBIDDEN.
 */
export function addPeriod(
  ctx: CommandContext,
  actor: ActorRef,
  { contract, period, key }: OfContract & { readonly period: PeriodInput; readonly key?: string | undefined },
): Promise<EntryWritten> {
  return ofContract(ctx, actor, { contract }, { key, body: { contract, period } }, async (at, row) => {
    await refusePeriod(at, row, period, undefined);
    return insertPeriod(at.tx, row.id, period);
  });
}

/** Changes a service period of a contract of this version: most often, that it was paid. Fails as `addPeriod`, and with SNAPSHOT_STALE. */
export function changePeriod(
  ctx: CommandContext,
  actor: ActorRef,
  { period, change, ...of }: OfContract & { readonly period: string; readonly change: Partial<PeriodInput> },
): Promise<EntryWritten> {
  return ofContract(ctx, actor, of, {}, async (at, row) => {
    const before = (await periodsOf(at.tx, [row.id])).get(row.id)?.find(({ uuid }) => uuid === period);
    if (before === undefined) throw new ReglamentError('REGISTER_NOT_FOUND', { register: 'period', entry: period });
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const wanted = { ...before, ...given };
    await refusePeriod(at, row, wanted, period);
    await updatePeriod(at.tx, wanted);
    return period;
  });
}

/** Takes away a service period that was entered by mistake. Fails with REGISTER_NOT_FOUND, SNAPSHOT_STALE and FORBIDDEN. */
export function removePeriod(
  ctx: CommandContext,
  actor: ActorRef,
  { period, ...of }: OfContract & { readonly period: string },
): Promise<EntryWritten> {
  return ofContract(ctx, actor, of, {}, async (at, row) => {
    if (!(await deletePeriod(at.tx, row.id, period)))
      throw new ReglamentError('REGISTER_NOT_FOUND', { register: 'period', entry: period });
    return period;
  });
}

function ofContract(
  ctx: CommandContext,
  actor: ActorRef,
  { contract, version }: OfContract,
  repeatable: { readonly key?: string | undefined; readonly body?: unknown },
  work: (at: Registering, row: EntryRow) => Promise<string>,
): Promise<EntryWritten> {
  return registering(ctx, actor, { route: 'period', ...repeatable }, 'contract', async (at) => {
    const row = await needEntry(at.tx, 'contract', contract);
    refuseStale(row, version);
    // First: whoever else adds a period to this contract waits here, and then sees this one.
    await touchEntry(at.tx, 'contract', row.id, at.now);
    const uuid = await work(at, row);
    await at.note('contract-periods-changed', 'contract', row.uuid, { period: uuid });
    return { uuid, version: row.version + 1 };
  });
}

async function refusePeriod(
  { tx }: Registering,
  row: EntryRow,
  period: PeriodInput,
  own: string | undefined,
): Promise<void> {
  const others = ((await periodsOf(tx, [row.id])).get(row.id) ?? []).filter(({ uuid }) => uuid !== own);
  const { startsOn, endsOn } = row.values;
  const contract = { startsOn: String(startsOn), endsOn: typeof endsOn === 'string' ? endsOn : null };
  refuseIf(periodRefusals(period, contract, others), 'REGISTER_REFUSED', { register: 'service period' });
}
