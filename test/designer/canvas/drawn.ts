import type { Card } from '../../../designer/canvas/card.ts';
import type { Link } from '../../../designer/canvas/link.ts';

/** A card as the tests need it. */
export function card(id: string, more: Partial<Card> = {}): Card {
  return {
    id,
    kind: 'atomic',
    parent: null,
    group: false,
    name: id,
    color: null,
    stage: null,
    rows: [],
    initial: false,
    deep: false,
    requests: null,
    trouble: null,
    origin: 'base',
    difference: null,
    waysOut: 0,
    ...more,
  };
}

export function link(id: string, from: string, to: string, more: Partial<Link> = {}): Link {
  return {
    id,
    from,
    to,
    kind: 'event',
    name: id,
    roles: '',
    guarded: false,
    order: null,
    trouble: null,
    origin: 'base',
    difference: null,
    ...more,
  };
}
