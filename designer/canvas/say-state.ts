import type { Say } from '../../ui/i18n/index.ts';
import type { Card } from './card.ts';
import type { Link } from './link.ts';

/** A state in words, for who hears the sheet: "State Qualified, first, 2 ways out, 12 requests now". */
export function sayState(card: Card, { t }: Pick<Say, 't'>): string {
  const { id, name, kind, stage, initial, waysOut, requests, trouble, origin, difference } = card;
  const parts = [
    t(`say.${kind}`, { name }),
    name === id ? '' : id,
    stage === null ? '' : t('say.stage', { stage }),
    initial ? t('say.initial') : '',
    kind === 'final' ? '' : t('say.ways', { count: waysOut }),
    requests === null || requests === 0 ? '' : t('say.requests', { count: requests }),
    origin === 'base' ? '' : t(`origin.${origin}`),
    difference === null ? '' : t(`difference.${difference}`),
    ...(trouble === null ? [] : trouble.messages),
  ];
  return parts.filter(Boolean).join(', ');
}

/** A transition in words: "Transition Accept, from New to Accepted, for Dispatcher, with a condition". */
export function sayLink(
  link: Link,
  names: { readonly from: string; readonly to: string },
  { t }: Pick<Say, 't'>,
): string {
  const { name, kind, roles, guarded, trouble, origin, difference } = link;
  const parts = [
    t('say.link', { name: name || t(`link.${kind}`), ...names }),
    kind === 'event' ? '' : t(`say.link-${kind}`),
    roles === '' ? '' : t('say.roles', { roles }),
    guarded ? t('say.guarded') : '',
    origin === 'base' ? '' : t(`origin.${origin}`),
    difference === null ? '' : t(`difference.${difference}`),
    ...(trouble === null ? [] : trouble.messages),
  ];
  return parts.filter(Boolean).join(', ');
}
