import type { Refusal } from '../../run/index.ts';
import { replaceVatRegimes, type VatRegimeRow } from '../../store/documents/index.ts';
import { touchEntry } from '../../store/registers/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import { isDay } from '../../language/registers/index.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import type { EntryWritten } from './create-entry.ts';
import { needEntry, refuseStale } from './entry-errors.ts';
import { registering } from './registering.ts';

export type RegimeInput = Omit<VatRegimeRow, 'uuid'>;

const MOST_RATE = 10_000;

/**
 * Puts these regimes of VAT in place of all that a legal entity of ours has, whose version rises. Issued documents keep the
 * rates that they were issued by. Fails with REGISTER_NOT_FOUND, REGISTER_REFUSED, SNAPSHOT_STALE and FORBIDDEN.
 */
export function setVatRegimes(
  ctx: CommandContext,
  actor: ActorRef,
  {
    entity,
    regimes,
    version,
  }: { readonly entity: string; readonly regimes: readonly RegimeInput[]; readonly version?: number | undefined },
): Promise<EntryWritten> {
  return registering(ctx, actor, { route: 'vat-regimes' }, 'legal-entity', async ({ tx, now, note }) => {
    const row = await needEntry(tx, 'legal-entity', entity);
    refuseStale(row, version);
    const sorted = regimes.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
    const refusals = regimeRefusals(sorted);
    if (row.values['client'] !== null) {
      refusals.push({ rule: 'regime-of-client', path: '', message: 'a regime of VAT is for legal entities of ours' });
    }
    refuseIf(refusals, 'REGISTER_REFUSED', { register: 'regimes of VAT' });
    await touchEntry(tx, 'legal_entity', row.id, now);
    await replaceVatRegimes(
      tx,
      row.id,
      sorted.map((regime) => ({ ...regime, uuid: uuidv7() })),
    );
    await note('vat-regimes-changed', 'legal-entity', row.uuid, { count: regimes.length });
    return { uuid: row.uuid, version: row.version + 1 };
  });
}

function regimeRefusals(sorted: readonly RegimeInput[]): Refusal[] {
  const refusals: Refusal[] = [];
  for (const [at, { rate, mode, startsOn, endsOn }] of sorted.entries()) {
    const path = `/regimes/${at}`;
    if (!isDay(startsOn) || (endsOn !== null && !isDay(endsOn))) {
      refusals.push({ rule: 'day-invalid', path, message: 'expected a day that exists, as YYYY-MM-DD' });
    } else if (endsOn !== null && endsOn < startsOn) {
      refusals.push({ rule: 'days-backwards', path, message: 'it ends before it begins' });
    }
    const whole = rate === null || (Number.isInteger(rate) && rate >= 0 && rate <= MOST_RATE);
    if (!whole || (rate === null) !== (mode === 'none')) {
      const message = 'expected a rate of 0 to 10000 basis points, and none where the mode is "none"';
      refusals.push({ rule: 'regime-invalid', path, message });
    }
    const next = sorted[at + 1];
    if (next !== undefined && next.startsOn <= (endsOn ?? '9999-12-31')) {
      refusals.push({ rule: 'regimes-overlap', path, message: `it overlaps the one from ${next.startsOn}` });
    }
  }
  return refusals;
}
