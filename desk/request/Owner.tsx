import { Button, Group, Select, Text } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi, useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { usePageCommands } from '../../ui/keys/page-commands.ts';
import { useRead } from '../api/use-read.ts';
import { useSend } from '../sending/use-send.ts';
import { SendState } from './SendState.tsx';
import { useOpenRequest } from './request-context.ts';

/** Who has the request: to take it, to give it to somebody, or to nobody. */
export function Owner() {
  const { t, title } = useWords('request');
  const api = useApi();
  const me = useMe();
  const { request, number, may, refresh } = useOpenRequest();
  const [choosing, setChoosing] = useState(false);
  const sending = useSend(
    `assign ${number}`,
    ({ to }: { readonly to: string | null }, how) =>
      to === me.uuid
        ? api.takeRequest({ path: { request: request.uuid }, ...how })
        : api.assignRequest({ path: { request: request.uuid }, body: { to }, ...how }),
    { done: () => (setChoosing(false), void refresh()) },
  );
  const canTake = (may('take') || may('assign')) && request.assignee?.uuid !== me.uuid && !request.ended;
  const canAssign = may('assign') && !request.ended;
  usePageCommands([
    {
      id: 'take',
      label: t('owner.take'),
      keys: 't',
      disabled: !canTake,
      run: () => void sending.send({ to: me.uuid }),
    },
    { id: 'assign', label: t('owner.give'), keys: 'a', disabled: !canAssign, run: () => setChoosing(true) },
  ]);
  return (
    <Group gap="xs" data-jump="owner">
      <IconUser size={16} aria-hidden />
      <Text fw={request.assignee === null ? 600 : undefined}>
        {request.assignee?.name ?? t('owner.nobody')}
        {request.group !== null && (
          <Text component="span" c="dimmed">
            {' '}
            · {title(request.group.title)}
          </Text>
        )}
      </Text>
      {canTake && (
        <Button size="compact-sm" variant="default" onClick={() => void sending.send({ to: me.uuid })}>
          {t('owner.take')}
        </Button>
      )}
      {canAssign && !choosing && (
        <Button size="compact-sm" variant="subtle" onClick={() => setChoosing(true)}>
          {t('owner.give')}
        </Button>
      )}
      {choosing && (
        <People
          onChoose={(to) => void sending.send({ to })}
          onClose={() => setChoosing(false)}
          now={request.assignee?.uuid ?? null}
        />
      )}
      <SendState sending={sending} />
    </Group>
  );
}

const NOBODY = 'nobody';

interface PeopleProps {
  readonly now: string | null;
  readonly onChoose: (to: string | null) => void;
  readonly onClose: () => void;
}

function People({ now, onChoose, onClose }: PeopleProps) {
  const { t, title } = useWords('request');
  const people = useRead('listPeople', {}, { about: 'people', staleTime: 60_000 });
  const options = (people.data?.items ?? [])
    .filter(({ kind, uuid }) => kind === 'staff' && uuid !== now)
    .map(({ uuid, name, groups }) => ({
      value: uuid,
      label: [name, ...groups.map((group) => title(group.title))].join(' · '),
    }));
  return (
    <Select
      autoFocus
      defaultDropdownOpened
      size="xs"
      w={280}
      searchable
      aria-label={t('owner.choose')}
      placeholder={t(people.isError ? 'owner.failed' : 'owner.choose')}
      nothingFoundMessage={t(people.isPending ? 'owner.loading' : 'owner.nobodyFound')}
      data={[...(now === null ? [] : [{ value: NOBODY, label: t('owner.free') }]), ...options]}
      value={null}
      comboboxProps={{ withinPortal: true }}
      onChange={(to) => to !== null && onChoose(to === NOBODY ? null : to)}
      onBlur={onClose}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    />
  );
}
