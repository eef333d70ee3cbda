import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Input } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Refusal } from '../../sending/Refusal.tsx';
import { ClientSelect } from '../people/ClientSelect.tsx';
import { useAct } from '../use-act.ts';

interface SubscriptionFormProps {
  readonly close: () => void;
  readonly made: (secret: string) => void;
}

type Body = Input<'createSubscription'>['body'];

const EVENTS = ['created', 'status-changed', 'stage-changed', 'commented', 'assigned', 'ended'] as const;

/** A new webhook: where to, of what, of whose requests. */
export function SubscriptionForm({ close, made }: SubscriptionFormProps) {
  const { t } = useWords('admin');
  const api = useApi();
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const [client, setClient] = useState('');
  const [events, setEvents] = useState<readonly (typeof EVENTS)[number][]>(['created', 'status-changed']);
  const { act, isActing, error } = useAct((body: Body) => api.createSubscription({ body }), {
    about: 'admin',
    done: ({ secret }) => made(secret),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act({
          title: title.trim(),
          url: url.trim(),
          events: events.map((each) => `request.${each}` as const),
          client: client === '' ? null : client,
        });
      }}
    >
      <Stack gap="md">
        <TextInput
          data-autofocus
          required
          maxLength={200}
          label={t('subscriptions.name')}
          value={title}
          onChange={({ currentTarget: { value } }) => setTitle(value)}
        />
        <TextInput
          required
          type="url"
          maxLength={2000}
          placeholder="https://"
          label={t('subscriptions.url')}
          value={url}
          onChange={({ currentTarget: { value } }) => setUrl(value)}
        />
        <Checkbox.Group
          label={t('subscriptions.events')}
          value={[...events]}
          onChange={(chosen) => setEvents(EVENTS.filter((each) => chosen.includes(each)))}
        >
          <Stack gap="xs" mt="xs">
            {EVENTS.map((each) => (
              <Checkbox key={each} value={each} label={t(`subscriptions.event.${each}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <ClientSelect label={t('subscriptions.ofClient')} value={client} onChange={setClient} />
        <Refusal error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button
            type="submit"
            loading={isActing}
            disabled={title.trim() === '' || url.trim() === '' || events.length === 0}
          >
            {t('subscriptions.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
