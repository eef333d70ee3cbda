import { Button, Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { usePageCommands } from '../../ui/keys/page-commands.ts';
import { Empty, Failed, Loading } from '../../ui/parts/index.ts';
import { useRead } from '../api/use-read.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { CallTabs } from './CallTabs.tsx';
import { RegistrationForm } from './RegistrationForm.tsx';
import styles from './registration.module.css';
import { useFromCard } from './use-from-card.ts';
import { useRegistrations } from './use-registrations.ts';

/** Registration of requests from calls, several at once; nothing typed is lost. */
export default function RegistrationPage() {
  const { t } = useWords('registration');
  usePageTitle(t('title'));
  const types = useRead('listRequestTypes', {}, { about: 'definitions', staleTime: 60_000 });
  const calls = useRegistrations();
  useFromCard();
  const [closed, setClosed] = useState<{ readonly back: () => void } | null>(null);
  usePageCommands([{ id: 'registration.another', label: t('tabs.add'), keys: 'n', run: calls.add }]);
  const items = types.data?.items ?? [];
  const close = (id: string): void => setClosed({ back: calls.close(id) });
  return (
    <div className={styles.whole}>
      <Group gap="md" className={styles.head}>
        <Title order={1}>{t('title')}</Title>
        <CallTabs calls={calls} close={close} />
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={calls.add}>
          {t('tabs.add')}
        </Button>
        {closed !== null && (
          <Group gap="xs" role="status">
            <Text size="sm" c="dimmed">
              {t('tabs.closed')}
            </Text>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                closed.back();
                setClosed(null);
              }}
            >
              {t('tabs.back')}
            </Button>
          </Group>
        )}
      </Group>
      {types.isPending || calls.current === '' ? (
        <Loading rows={6} />
      ) : types.isError ? (
        <Failed error={types.error} retry={() => void types.refetch()} />
      ) : items.length === 0 ? (
        <Empty title={t('none.title')} text={t('none.text')} />
      ) : (
        <RegistrationForm
          key={calls.current}
          id={calls.current}
          types={items}
          another={() => {
            calls.close(calls.current);
            calls.add();
          }}
        />
      )}
    </div>
  );
}
