import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Offer, type RefusalScene, sayRefusal } from '../../engine/run/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { OfferForm } from './OfferForm.tsx';
import { usePlayTable } from './play-table.ts';
import styles from './play.module.css';

/** Every event that the request could take now: those the person may send, and the others with all reasons against. */
export function Offers() {
  const { t } = useWords('play');
  const { state, played } = usePlayTable();
  const offers = played.offersFor(state.as);
  const scene = played.sceneFor(state.as);
  const last = played.frames.at(-1);
  if (last === undefined || last.view.ended || played.frames[0]?.move.refusals.length !== 0) return null;
  return (
    <section aria-label={t('offers.title')} className={styles.part}>
      <h3>{t('offers.title')}</h3>
      {offers.length === 0 && <p className={styles.hint}>{t('offers.none')}</p>}
      {offers
        .toSorted((a, b) => Number(b.allowed) - Number(a.allowed))
        .map((offer) => (
          <OfferRow key={`${offer.event} ${state.as}`} offer={offer} scene={scene} />
        ))}
    </section>
  );
}

function OfferRow({ offer, scene }: { readonly offer: Offer; readonly scene: RefusalScene | null }) {
  const { t, title, language } = useWords('play');
  const { state, move, onReveal } = usePlayTable();
  const [asking, setAsking] = useState(false);
  const name = title(offer.title) || offer.event;
  const asks = offer.form.length > 0 || offer.needs.comment;
  const send = (given: { fields?: Record<string, never>; comment?: string } = {}): void => {
    setAsking(false);
    move({ as: state.as, send: offer.event, ...(Object.keys(given).length === 0 ? {} : { with: given }) });
  };
  return (
    <div className={styles.offer}>
      <Button
        variant={offer.allowed ? 'light' : 'default'}
        size="sm"
        aria-expanded={asks ? asking : undefined}
        // What is refused can be tried too: a play shows what would be said.
        onClick={() => (asks && offer.allowed ? setAsking(!asking) : send())}
      >
        {name}
      </Button>
      {offer.maybe && <span className={styles.hint}>{t('offers.maybe')}</span>}
      {!offer.allowed && scene !== null && (
        <ul className={styles.reasons}>
          {offer.reasons.map((reason) => {
            const transition = /^\/transitions\/([^/]+)/.exec(reason.path)?.[1];
            const said = sayRefusal(reason, scene)[language];
            return (
              <li key={`${reason.rule} ${reason.subject ?? ''} ${reason.path}`}>
                {transition === undefined || onReveal === null ? (
                  said
                ) : (
                  <button type="button" className={styles.link} onClick={() => onReveal(transition)}>
                    {said}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {asking && <OfferForm offer={offer} onSend={send} onCancel={() => setAsking(false)} />}
    </div>
  );
}
