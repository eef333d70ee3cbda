import type { Field, Offer } from '../../ui/api/index.ts';

const MOST_STARS = 10;

/** The field of an event by which a result is rated with stars: whole numbers from 1 to at most 10. Undefined for others. */
export function ratingField({ form, needs }: Pick<Offer, 'form' | 'needs'>): Field | undefined {
  return form.find(
    ({ id, type, min, max }) =>
      type === 'integer' &&
      min === 1 &&
      max !== null &&
      max > 1 &&
      max <= MOST_STARS &&
      needs.fields.some((needed) => needed.id === id),
  );
}
