import { createHash } from 'node:crypto';
import { canonicalText, priceListFor, type PriceListDefinition } from '../../language/index.ts';
import type { CurrentRelease } from '../../store/catalog/catalog.ts';
import { priceContext } from '../../store/works/index.ts';
import type { LockedRequest } from '../locked-request.ts';

/** The price list that holds for a request on a day, with the hash of its text; undefined when there is none. */
export async function pricesInForce(
  { tx, row }: Pick<LockedRequest, 'tx' | 'row'>,
  { pack }: CurrentRelease,
  day: string,
): Promise<{ readonly list: PriceListDefinition; readonly hash: string } | undefined> {
  const { contractList } = await priceContext(tx, row.id);
  const list = priceListFor(pack, { client: row.client?.code ?? null, contractList }, day);
  if (list === undefined) return undefined;
  return { list, hash: createHash('sha256').update(canonicalText(list)).digest('hex') };
}
