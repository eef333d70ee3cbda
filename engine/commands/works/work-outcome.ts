import { sum } from '../../money/index.ts';
import { workTotals, type WorkLine } from '../../store/works/index.ts';
import { supersedeQuotes } from '../documents/approval/supersede-quotes.ts';
import type { LockedRequest, RequestOutcome } from '../locked-request.ts';
import { settled } from '../settled.ts';

type Told = Pick<WorkLine, 'uuid' | 'priceList' | 'priceListHash' | 'item' | 'title' | 'kind' | 'unit' | 'quantity'> &
  Pick<WorkLine, 'price' | 'currency' | 'discount' | 'amount' | 'day'>;

/** What is written of a change of works: an entry of the journal with the whole line, whatever the new sum opens, and the
 * quotes that it takes the force from. */
export async function workOutcome(
  locked: LockedRequest,
  done: 'added' | 'changed' | 'removed',
  line: Told,
): Promise<RequestOutcome> {
  const { uuid, priceList, priceListHash, item, title, kind, unit, quantity, price, currency, discount, amount, day } =
    line;
  const totals = await workTotals(locked.tx, locked.row.id);
  const works = {
    minutes: locked.record.works?.minutes ?? 0,
    total: sum(totals.map(({ total }) => total)),
    count: sum(totals.map(({ count }) => count)),
  };
  const what = { priceList, priceListHash, item, title, kind, unit, quantity, price, currency, discount, amount, day };
  const payload = { done, work: uuid, what };
  const after = (): ReturnType<typeof supersedeQuotes> => supersedeQuotes(locked);
  return settled(locked, { kind: 'work', payload, record: { ...locked.record, works }, after }, 'WORK_REFUSED');
}
