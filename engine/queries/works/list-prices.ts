import { ReglamentError } from '../../errors.ts';
import { type PriceItem, priceListFor, type Title } from '../../language/index.ts';
import { priceContext } from '../../store/works/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { findReadable } from '../find-readable.ts';
import { mayOn } from './may-on.ts';
import { mayManageOperation } from './may-manage-operation.ts';

export interface PriceView {
  readonly id: string;
  readonly title: Title;
  readonly kind: PriceItem['kind'];
  readonly unit: string;
  /** Minor units; null for who may not see prices. */
  readonly price: number | null;
  readonly group: string | null;
  /** Codes of the equipment models that it is for; empty for all. */
  readonly models: readonly string[];
}

export interface PriceOffers {
  /** The list that holds; null when there is none. */
  readonly list: { readonly id: string; readonly title: Title; readonly currency: string } | null;
  readonly items: readonly PriceView[];
}

const MOST = 50;

/**
 * Items of the price list that holds for a request today, at most 50: those in whose id or title all words of `q` stand. Fails
 * with REQUEST_NOT_FOUND, and with FORBIDDEN for who neither adds works nor sees prices.
 */
export async function listPrices(
  ctx: QueryContext,
  viewer: Viewer,
  key: string,
  { q = '', day }: { readonly q?: string | undefined; readonly day?: string | undefined } = {},
): Promise<PriceOffers> {
  const readable = await findReadable(ctx, viewer, key);
  const { row, viewer: reader, release } = readable;
  const may = mayOn(readable);
  const prices = may('see-prices');
  if (!prices && !may('add-work') && !mayManageOperation(release.roles, reader.policy)) {
    throw new ReglamentError('FORBIDDEN', { action: 'see what works and parts there are' });
  }
  const { contractList } = await priceContext(ctx.store.read, row.id);
  const on = day ?? ctx.now().toISOString().slice(0, 10);
  const list = priceListFor(release.pack, { client: row.client?.code ?? null, contractList }, on);
  if (list === undefined) return { list: null, items: [] };
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ id, title, group = '' }: PriceItem): boolean => {
    const text = [id, title.en, title.ru, group].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return {
    list: { id: list.id, title: list.title, currency: list.currency },
    items: list.items
      .filter(fits)
      .slice(0, MOST)
      .map(({ id, title, kind, unit, price, group, models }) => ({
        id,
        title,
        kind,
        unit,
        price: prices ? price : null,
        group: group ?? null,
        models: models ?? [],
      })),
  };
}
