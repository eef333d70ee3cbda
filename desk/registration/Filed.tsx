import { Button, CopyButton, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import type { FiledRequest } from './registration.ts';
import styles from './registration.module.css';

interface FiledProps {
  readonly filed: FiledRequest;
  /** The link that was wanted could not be made. */
  readonly linkFailed: boolean;
  readonly another: () => void;
}

/** The number to be told to the caller, and the address where he sees what becomes of it without a log-in. */
export function Filed({ filed: { number, secret }, linkFailed, another }: FiledProps) {
  const { t } = useWords('registration');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const address = `${location.origin}/status?number=${encodeURIComponent(number)}&secret=${encodeURIComponent(secret)}`;
  return (
    <Stack gap="lg" className={styles.filed}>
      <div role="status">
        <Text>{t('filed.title')}</Text>
        <Group gap="md">
          <Title order={2} ref={heading} tabIndex={-1} className={styles.number}>
            № {number}
          </Title>
          <Copy value={number} label={t('filed.copyNumber')} />
        </Group>
      </div>
      {linkFailed && <Text c="red">{t('filed.linkFailed')}</Text>}
      <Group align="flex-end" gap="sm">
        <TextInput
          className={styles.address}
          label={t('filed.address')}
          description={t('filed.addressHint')}
          readOnly
          value={address}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Copy value={address} label={t('filed.copyAddress')} />
      </Group>
      <Group gap="sm">
        <Button autoFocus onClick={another}>
          {t('filed.another')}
        </Button>
        <Button variant="default" component={Link} to={`/requests/${encodeURIComponent(number)}`}>
          {t('filed.open')}
        </Button>
      </Group>
    </Stack>
  );
}

function Copy({ value, label }: { readonly value: string; readonly label: string }) {
  const { t } = useWords('registration');
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          onClick={copy}
        >
          {copied ? t('filed.copied') : label}
        </Button>
      )}
    </CopyButton>
  );
}
