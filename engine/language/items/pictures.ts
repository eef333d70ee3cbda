import { expected } from '../value-problem.ts';
import type { ItemKind, ItemLimit } from './item-kind.ts';

/** The value of a picture is the id of its evidence. */
const picture = (type: string, limits: readonly ItemLimit[]): ItemKind => ({
  type,
  holds: 'picture',
  fact: 'text',
  limits,
  problem: (value) =>
    typeof value === 'string' && value !== '' && value.length <= 200 ? null : expected('a stored file', value),
});

export const photo = picture('photo', ['place', 'fresh']);
export const signature = picture('signature', []);
