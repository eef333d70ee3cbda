import type { PriceListDefinition } from './definitions.generated.ts';
import { all, type Pack } from './pack.ts';

/** Whose prices are asked for. */
export interface Priced {
  /** Code of the client company; null for nobody's. */
  readonly client: string | null;
  /** Id of the list that the contract names, if any. */
  readonly contractList: string | null;
}

/** True when a list holds on this day, `YYYY-MM-DD`. */
export function holdsOn({ validFrom, validUntil }: PriceListDefinition, day: string): boolean {
  return (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day <= validUntil);
}

/**
 * The price list that holds on a day: the one that the contract names, else one of the client's own, else one for all. A
 * list that does not hold on the day is passed over. Of several the one that began last. Undefined when there is none.
 */
export function priceListFor(
  pack: Pack,
  { client, contractList }: Priced,
  day: string,
): PriceListDefinition | undefined {
  const lists = all(pack, 'price-list')
    .map(({ definition }) => definition)
    .filter((list) => holdsOn(list, day));
  const named = lists.filter(({ id }) => id === contractList);
  const own = lists.filter(({ clients }) => client !== null && clients?.includes(client) === true);
  const general = lists.filter(({ clients }) => clients === undefined);
  return latest(named) ?? latest(own) ?? latest(general);
}

function latest(lists: readonly PriceListDefinition[]): PriceListDefinition | undefined {
  const [first, ...rest] = lists;
  return rest.reduce(
    (best, list) => (best === undefined || (list.validFrom ?? '') > (best.validFrom ?? '') ? list : best),
    first,
  );
}
