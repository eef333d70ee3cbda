import { Button, Loader, Menu, ScrollArea, Text } from '@mantine/core';
import { IconArrowRight, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Offer } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useRead } from '../api/use-read.ts';

interface EventMenuProps {
  /** Number of the request whose events are offered. */
  readonly request: string;
  readonly send: (event: string, title: string) => void;
  readonly disabled?: boolean;
  /** Opened from elsewhere, by a key; then there is no button. */
  readonly opened?: boolean;
  readonly close?: () => void;
}

/** What can be done to a request now, and what not with every reason. What asks for something opens the request. */
export function EventMenu({ request, send, disabled = false, opened, close }: EventMenuProps) {
  const { t } = useWords('queue');
  const [own, setOwn] = useState(false);
  const shown = opened ?? own;
  return (
    <Menu
      opened={shown}
      onChange={(next) => (next ? setOwn(true) : (setOwn(false), close?.()))}
      position="bottom-start"
      width={320}
      returnFocus
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        {opened === undefined ? (
          <Button size="xs" variant="default" disabled={disabled}>
            {t('events.menu')}
          </Button>
        ) : (
          <span />
        )}
      </Menu.Target>
      <Menu.Dropdown>{shown && <Offers request={request} send={send} />}</Menu.Dropdown>
    </Menu>
  );
}

function Offers({ request, send }: Pick<EventMenuProps, 'request' | 'send'>) {
  const { t, title, list } = useWords('queue');
  const navigate = useNavigate();
  const { data, error } = useRead('getOffers', { path: { request } }, { about: `request ${request}`, staleTime: 0 });
  if (error !== null) return <Text p="sm">{t('events.failed')}</Text>;
  if (data === undefined) return <Loader size="sm" m="sm" />;
  if (data.offers.length === 0) return <Text p="sm">{t('events.none')}</Text>;
  const asks = ({ form, needs }: Offer): string[] => [
    ...[...needs.fields, ...form].map((field) => title(field.title)),
    ...(needs.comment ? [t('events.comment')] : []),
  ];
  return (
    <ScrollArea.Autosize mah="min(420px, 60vh)" type="auto">
      {data.offers.map((offer) => {
        const wants = [...new Set(asks(offer))];
        const go = (): void => {
          if (wants.length === 0) send(offer.event, title(offer.title));
          else void navigate(`/requests/${request}?event=${offer.event}`);
        };
        return (
          <Menu.Item
            key={offer.event}
            aria-disabled={!offer.allowed}
            data-disabled={!offer.allowed || undefined}
            leftSection={offer.allowed ? <IconArrowRight size={16} /> : <IconLock size={16} />}
            onClick={() => offer.allowed && go()}
            closeMenuOnClick={offer.allowed}
          >
            {title(offer.title)}
            {wants.length > 0 && offer.allowed && (
              <Text size="xs" c="dimmed">
                {t('events.asks', { things: list(wants) })}
              </Text>
            )}
            {!offer.allowed &&
              offer.reasons.map((reason) => (
                <Text key={`${reason.rule} ${reason.path}`} size="xs">
                  {title(reason.text)}
                </Text>
              ))}
          </Menu.Item>
        );
      })}
    </ScrollArea.Autosize>
  );
}
