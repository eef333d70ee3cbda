import type { QuoteOption } from '../../../store/documents/index.ts';
import type { PricedOptions } from './priced-options.ts';

/** An option as a paper tells it. */
export interface GroupOnPaper {
  readonly id: string;
  readonly title: string;
  readonly optional: boolean;
  /** Title of the option that it stands in for. */
  readonly alternativeOf?: string;
  readonly totals?: { readonly net: number; readonly vat: number; readonly gross: number };
}

/** What may be chosen, as the paper tells it. */
export function groupsOnPaper(
  parts: PricedOptions['options'],
  options: readonly QuoteOption[],
  priced: boolean,
): GroupOnPaper[] {
  return parts.map(({ option: { id, title, optional, alternativeOf }, totals: { net, vat, gross } }) => {
    const other = options.find((option) => option.id === alternativeOf)?.title;
    return {
      id,
      title,
      optional,
      ...(other === undefined ? {} : { alternativeOf: other }),
      ...(priced ? { totals: { net, vat, gross } } : {}),
    };
  });
}
