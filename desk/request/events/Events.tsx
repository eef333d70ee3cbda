import { Button, Group, Menu, Popover, Skeleton, Text } from '@mantine/core';
import { IconChevronDown, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Offer } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { usePageCommands } from '../../../ui/keys/page-commands.ts';
import { useRead } from '../../api/use-read.ts';
import { SendState } from '../SendState.tsx';
import { useOpenRequest } from '../request-context.ts';
import { EventForm } from './EventForm.tsx';
import styles from './events.module.css';
import { asksSomething, offerGroups } from './offer-groups.ts';
import { Reasons } from './Reasons.tsx';
import { useEvent } from './use-event.ts';

/** What this person can do with the request now, and what not yet, with the reasons. */
export function Events() {
  const { t, title } = useWords('request');
  const { request, number } = useOpenRequest();
  const offers = useRead('getOffers', { path: { request: number } }, { about: `request ${number}` });
  const [opened, setOpened] = useState<string | null>(null);
  const sending = useEvent();
  const groups = offerGroups(offers.data?.offers ?? []);
  const first = groups.open.find(({ cancels }) => !cancels);
  const start = (offer: Offer): void => {
    sending.forget();
    if (asksSomething(offer) || offer.maybe) setOpened(opened === offer.event ? null : offer.event);
    else sending.send({ event: offer.event });
  };
  usePageCommands(
    groups.open.map((offer) => ({
      id: `event ${offer.event}`,
      label: title(offer.title),
      ...(offer === first ? { keys: 'e' } : {}),
      run: () => start(offer),
    })),
  );
  if (request.ended && groups.open.length + groups.blocked.length === 0) {
    return <Text c="dimmed">{t('events.ended')}</Text>;
  }
  if (offers.isPending) return <Skeleton height={36} width={320} aria-label={t('events.loading')} />;
  if (offers.isError) {
    return (
      <Group gap="sm" role="alert">
        <Text c="red">{t('events.failed')}</Text>
        <Button size="compact-sm" variant="default" onClick={() => void offers.refetch()}>
          {t('send.tryNow')}
        </Button>
      </Group>
    );
  }
  const form = groups.open.find(({ event }) => event === opened);
  return (
    <section aria-label={t('events.title')} className={styles.events}>
      <Group gap="sm">
        {groups.open.map((offer) => (
          <Button
            key={offer.event}
            variant={offer === first ? 'filled' : 'default'}
            aria-expanded={asksSomething(offer) ? opened === offer.event : undefined}
            loading={sending.state === 'sending' && opened === null && offer === first}
            rightSection={asksSomething(offer) ? <IconChevronDown size={14} aria-hidden /> : undefined}
            onClick={() => start(offer)}
          >
            {title(offer.title)}
          </Button>
        ))}
        {groups.blocked.map((offer) => (
          <Blocked key={offer.event} offer={offer} />
        ))}
        {groups.others.length > 0 && <Others offers={groups.others} />}
        {groups.open.length + groups.blocked.length === 0 && <Text c="dimmed">{t('events.none')}</Text>}
      </Group>
      {form === undefined ? (
        <SendState sending={sending} close={sending.forget} />
      ) : (
        <EventForm key={form.event} offer={form} close={() => setOpened(null)} />
      )}
    </section>
  );
}

/** An event that waits for something: pressed, it says for what. */
function Blocked({ offer }: { readonly offer: Offer }) {
  const { t, title } = useWords('request');
  return (
    <Popover withinPortal position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" className={styles.blocked} rightSection={<IconInfoCircle size={16} aria-hidden />}>
          {title(offer.title)}
          <span className={styles.missing}>{t('events.missing', { count: offer.reasons.length })}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown maw={420}>
        <Text fw={600} mb={4}>
          {t('events.notYet', { event: title(offer.title) })}
        </Text>
        <Reasons reasons={offer.reasons} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Events that others send: who, and why not this person. */
function Others({ offers }: { readonly offers: readonly Offer[] }) {
  const { t, title, language } = useWords('request');
  return (
    <Menu withinPortal position="bottom-start" width={340}>
      <Menu.Target>
        <Button variant="subtle" color="gray" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t('events.others', { count: offers.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offers.map((offer) => (
          <Menu.Item key={offer.event} closeMenuOnClick={false}>
            <Text size="sm">{title(offer.title)}</Text>
            <Text size="xs" c="dimmed">
              {offer.reasons.map(({ text }) => text[language]).join('; ')}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
