import type { Say } from '../../ui/i18n/index.ts';
import type { Card } from './card.ts';
import type { Link } from './link.ts';

/** What a transition is in a request that is tried out. */
export type LinePlay = 'taken' | 'offered';

/** A state in words, for who hears the sheet: "State Qualified, first, 2 ways out, 12 requests now". */
export function sayState(card: Card, played: boolean, { t }: Pick<Say, 't'>): string {
  const { id, name, kind, stage, initial, waysOut, requests, trouble, origin, difference } = card;
  const parts = [
    t(`say.${kind}`, { name }),
    name === id ? '' : id,
    stage === null ? '' : t('say.stage', { stage }),
    initial ? t('say.initial') : '',
    kind === 'final' ? '' : t('say.ways', { count: waysOut }),
    played ? t('play.active') : '',
    requests === null || requests === 0 ? '' : t('say.requests', { count: requests }),
    origin === 'base' ? '' : t(`origin.${origin}`),
    difference === null ? '' : t(`difference.${difference}`),
    ...(trouble === null ? [] : trouble.messages),
  ];
  return parts.filter(Boolean).join(', ');
}

/** A transition in words: "Transition Accept: Dispatcher, from New to Accepted, with a condition". */
export function sayLink(
  link: Link,
  names: { readonly from: string; readonly to: string },
  play: LinePlay | undefined,
  { t }: Pick<Say, 't'>,
): string {
  const { name, kind, order, roles, guarded, trouble, origin, difference } = link;
  const title = `${order === null ? '' : `${order} `}${name || t(`link.${kind}`)}`;
  const parts = [
    // What is seen stands in it as it is seen: whoever speaks to the page names what he sees.
    t('say.link', { name: roles === '' ? title : `${title}: ${roles}`, ...names }),
    kind === 'event' ? '' : t(`say.link-${kind}`),
    guarded ? t('say.guarded') : '',
    play === undefined ? '' : t(`play.${play}`),
    origin === 'base' ? '' : t(`origin.${origin}`),
    difference === null ? '' : t(`difference.${difference}`),
    ...(trouble === null ? [] : trouble.messages),
  ];
  return parts.filter(Boolean).join(', ');
}
