import type { Title } from '../../language/index.ts';
import { amountOf } from '../../money/index.ts';
import type { Refusal } from '../../run/index.ts';
import type { WorkKind, WorkLine } from '../../store/works/index.ts';
import { isLaterDay, isRealDay } from './real-day.ts';

/** What somebody says of a work or part: an item of the price list, or words and a price of his own. */
export interface WorkInput {
  /** Id of an item of the price list that holds. */
  readonly item?: string | undefined;
  readonly title?: string | undefined;
  readonly kind?: WorkKind | undefined;
  readonly unit?: string | undefined;
  /** Thousandths of the unit. */
  readonly quantity: number;
  /** Minor units. */
  readonly price?: number | undefined;
  /** Basis points. */
  readonly discount?: number | undefined;
  /** Uuid of the machine that it was done on. */
  readonly equipment?: string | null | undefined;
  /** `YYYY-MM-DD`; today when absent. */
  readonly day?: string | undefined;
  readonly note?: string | null | undefined;
}

/** The parts of a line that people give. */
export type WorkParts = Pick<
  WorkLine,
  'priceList' | 'priceListHash' | 'item' | 'title' | 'kind' | 'unit' | 'quantity' | 'price' | 'currency' | 'discount'
> &
  Pick<WorkLine, 'equipmentId' | 'day' | 'note'>;

const MOST_QUANTITY = 1_000_000_000;
const MOST_PRICE = 100_000_000_000;

/** A title in words of its own. */
export function ownTitle(text: string): Title {
  return { en: text, ru: text };
}

/** Why a line cannot be written down so. */
export function workRefusals(parts: WorkParts, now: Date): Refusal[] {
  const { title, unit, quantity, price, discount, day, note } = parts;
  const refusals: Refusal[] = [];
  const said = title.en ?? title.ru ?? '';
  if (said.trim() === '' || said.length > 200 || unit.trim() === '' || unit.length > 32) {
    const message = 'expected a title of 1 to 200 characters and a unit of 1 to 32';
    refusals.push({ rule: 'text-invalid', path: '/title', message });
  }
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MOST_QUANTITY) {
    const message = `expected 1 to ${MOST_QUANTITY} thousandths`;
    refusals.push({ rule: 'quantity-invalid', path: '/quantity', message });
  }
  if (!Number.isInteger(discount) || discount < 0 || discount > 10_000) {
    refusals.push({ rule: 'discount-invalid', path: '/discount', message: 'expected 0 to 10000 basis points' });
  }
  if (!Number.isInteger(price) || price < 0 || price > MOST_PRICE) {
    refusals.push({ rule: 'price-invalid', path: '/price', message: `expected a price of 0 to ${MOST_PRICE}` });
  }
  if (!isRealDay(day) || isLaterDay(day, now)) {
    refusals.push({ rule: 'date-invalid', path: '/day', message: 'expected a day that is not to come' });
  }
  if (note !== null && note.length > 1000) {
    refusals.push({ rule: 'text-invalid', path: '/note', message: 'expected at most 1000 characters' });
  }
  if (refusals.length === 0 && amount(parts) === null) {
    refusals.push({ rule: 'price-invalid', path: '/price', message: 'the amount is too large' });
  }
  return refusals;
}

/** The amount of a line in minor units; null when it is too large. */
export function amount({ quantity, price, discount }: WorkParts): number | null {
  try {
    return amountOf(quantity, price, discount);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
