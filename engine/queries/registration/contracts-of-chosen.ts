import { type Pack, priceListFor } from '../../language/index.ts';
import { type BoundContract, contractInForce, contractViews } from '../../store/bindings/index.ts';
import type { Sql } from '../../store/store.ts';
import type { HintedContract, HintsOfChosen } from './views.ts';

const MOST = 20;

interface Company {
  readonly clientId: number | null;
  readonly code: string | null;
  readonly equipmentId: number | null;
  readonly day: string;
}

/** The contracts of a company that are in force on a day, which of them covers what was chosen, and whose prices hold. */
export async function contractsOfChosen(
  sql: Sql,
  pack: Pack,
  { clientId, code, equipmentId, day }: Company,
): Promise<Pick<HintsOfChosen, 'contract' | 'contracts' | 'priceList'>> {
  const inForce = clientId === null ? null : await contractInForce(sql, clientId, equipmentId, day);
  const where = `k.client_id = ? AND k.active = 1 AND k.starts_on <= ? AND (k.ends_on IS NULL OR k.ends_on >= ?)
    ORDER BY CASE WHEN k.id = ? THEN 0 ELSE 1 END, k.id DESC LIMIT ${MOST}`;
  const contracts = clientId === null ? [] : await contractViews(sql, where, [clientId, day, day, inForce ?? 0], day);
  const [first = null] = inForce === null ? [] : contracts;
  const list = priceListFor(pack, { client: code, contractList: first?.priceList ?? null }, day);
  return {
    contract: first && shown(first),
    contracts: contracts.map(shown),
    priceList: list === undefined ? null : { id: list.id, title: list.title },
  };
}

function shown({ uuid, number, title, starts, ends, period }: BoundContract): HintedContract {
  return { uuid, number, title, starts, ends, period };
}
