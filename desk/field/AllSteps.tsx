import { Button, Stack, Text } from '@mantine/core';
import type { Offer } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { offerGroups } from '../request/events/offer-groups.ts';
import { Reasons } from '../request/events/Reasons.tsx';
import { SendState } from '../request/SendState.tsx';
import type { EventSend } from '../request/events/use-event.ts';

interface AllStepsProps {
  readonly offers: readonly Offer[];
  readonly start: (offer: Offer) => void;
  readonly sending: EventSend;
}

/** Every step that is the engineer's own: those that can be taken, and those that wait for something, with what for. */
export function AllSteps({ offers, start, sending }: AllStepsProps) {
  const { t, title } = useWords('field');
  const { open, blocked } = offerGroups(offers);
  const first = open.find(({ cancels }) => !cancels);
  return (
    <Stack gap="md">
      <SendState sending={sending} />
      {open.map((offer) => (
        <Button
          key={offer.event}
          size="lg"
          variant={offer === first ? 'filled' : 'default'}
          fullWidth
          onClick={() => start(offer)}
        >
          {title(offer.title)}
        </Button>
      ))}
      {blocked.map((offer) => (
        <section key={offer.event} aria-label={title(offer.title)}>
          <Text fw={600}>{title(offer.title)}</Text>
          <Text size="sm" c="dimmed">
            {t('steps.waitsFor')}
          </Text>
          <Reasons reasons={offer.reasons} />
        </section>
      ))}
      {open.length + blocked.length === 0 && <Text c="dimmed">{t('steps.nothing')}</Text>}
    </Stack>
  );
}
