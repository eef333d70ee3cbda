import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Offer } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useRead } from '../api/use-read.ts';
import { EventForm } from '../request/events/EventForm.tsx';
import { asksSomething } from '../request/events/offer-groups.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { SendState } from '../request/SendState.tsx';
import { useOfferedVersion } from '../request/use-known-version.ts';
import { useSend } from '../sending/use-send.ts';
import { AskedAmount } from './AskedAmount.tsx';
import styles from './portal.module.css';
import { quoteWaiting } from './quote-waiting.ts';
import { Rate } from './Rate.tsx';
import { ratingField } from './rating-field.ts';

/** What the client can decide now: read a quote and answer it, approve, decline, answer, rate. What is not his to do he does not see. */
export function Asked() {
  const { t, title } = useWords('portal');
  const api = useApi();
  const { request, number, refresh, jump } = useOpenRequest();
  const known = useOfferedVersion();
  const offers = useRead('getOffers', { path: { request: number } }, { about: `request ${number}` });
  const papers = useRead(
    'listRequestDocuments',
    { path: { request: number }, query: { limit: 100 } },
    { about: `request ${number}` },
  );
  const [opened, setOpened] = useState<string | null>(null);
  const sending = useSend(
    `event ${number}`,
    ({ event, version }: { readonly event: string; readonly version: number }, how) =>
      api.sendEvent({ path: { request: request.uuid }, body: { event }, ifMatch: version, ...how }),
    { done: () => void refresh(), failed: () => void refresh() },
  );
  const allowed = (offers.data?.offers ?? []).filter((offer) => offer.allowed);
  const quote = quoteWaiting(papers.data?.items ?? []);
  if (allowed.length === 0 && quote === null) return null;
  const rated = allowed.find((offer) => ratingField(offer) !== undefined);
  const others = allowed.filter((offer) => offer !== rated);
  const first = others.find(({ cancels }) => !cancels);
  const form = others.find(({ event }) => event === opened);
  const press = (offer: Offer): void => {
    sending.forget();
    if (asksSomething(offer) || offer.maybe) setOpened(opened === offer.event ? null : offer.event);
    else void sending.send({ event: offer.event, version: known() });
  };
  return (
    <section className={styles.asked} aria-label={t('asked.title')}>
      <Stack gap="sm">
        <Title order={2}>{t('asked.title')}</Title>
        {rated !== undefined && <Rate offer={rated} />}
        {(others.length > 0 || quote !== null) && (
          <Group gap="sm">
            {(first !== undefined || quote !== null) && <AskedAmount />}
            {quote !== null && (
              <Button size="md" onClick={() => jump(`documents ${quote.type}`)}>
                {t('asked.answer')}
              </Button>
            )}
            {others.map((offer) => (
              <Button
                key={offer.event}
                size="md"
                variant={offer === first && rated === undefined && quote === null ? 'filled' : 'default'}
                aria-expanded={asksSomething(offer) ? opened === offer.event : undefined}
                onClick={() => press(offer)}
              >
                {title(offer.title)}
              </Button>
            ))}
          </Group>
        )}
        {form === undefined ? (
          <SendState sending={sending} />
        ) : (
          <>
            <Text c="dimmed">{t('asked.form')}</Text>
            <EventForm key={form.event} offer={form} close={() => setOpened(null)} />
          </>
        )}
      </Stack>
    </section>
  );
}
