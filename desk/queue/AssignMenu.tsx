import { Button, Loader, Menu, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { useRead } from '../api/use-read.ts';

interface AssignMenuProps {
  /** Number of the request; people are offered who may see it. */
  readonly request: string;
  readonly assign: (to: string, name: string) => void;
  readonly disabled?: boolean;
  /** Opened from elsewhere, by a key; then there is no button. */
  readonly opened?: boolean;
  readonly close?: () => void;
}

const PAUSE_MS = 150;

/** Whom a request can be given to, found by name. */
export function AssignMenu({ request, assign, disabled = false, opened, close }: AssignMenuProps) {
  const { t } = useWords('queue');
  const [own, setOwn] = useState(false);
  const shown = opened ?? own;
  return (
    <Menu
      opened={shown}
      onChange={(next) => {
        setOwn(next);
        if (!next) close?.();
      }}
      position="bottom-start"
      width={280}
      returnFocus
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        {opened === undefined ? (
          <Button size="xs" variant="default" disabled={disabled} leftSection={<IconUserPlus size={14} />}>
            {t('assign.menu')}
          </Button>
        ) : (
          <span />
        )}
      </Menu.Target>
      <Menu.Dropdown>{shown && <People request={request} assign={assign} />}</Menu.Dropdown>
    </Menu>
  );
}

function People({ request, assign }: Pick<AssignMenuProps, 'request' | 'assign'>) {
  const { t } = useWords('queue');
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const { data, error } = useRead(
    'listMentionable',
    { path: { request }, query: asked === '' ? {} : { q: asked } },
    { about: `request ${request}`, placeholderData: keepPreviousData },
  );
  const people = (data?.items ?? []).filter(({ kind }) => kind === 'staff');
  return (
    <>
      <TextInput
        data-autofocus
        size="xs"
        m="xs"
        aria-label={t('assign.name')}
        placeholder={t('assign.name')}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      {error !== null && <Text p="sm">{t('assign.failed')}</Text>}
      {data === undefined && error === null && <Loader size="sm" m="sm" />}
      {data !== undefined && people.length === 0 && <Text p="sm">{t('assign.nobody')}</Text>}
      {people.map(({ uuid, name }) => (
        <Menu.Item key={uuid} onClick={() => assign(uuid, name)}>
          {name}
        </Menu.Item>
      ))}
    </>
  );
}
