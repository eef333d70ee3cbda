import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty, Failed, Loading } from '../../ui/parts/index.ts';
import { useRead } from '../api/use-read.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { NewRequestForm } from './NewRequestForm.tsx';
import styles from './portal.module.css';

/** Filing a request: what it is about, then what is asked of that. */
export default function NewRequestPage() {
  const { t, title } = useWords('portal');
  usePageTitle(t('new.title'));
  const [asked, ask] = useSearchParams();
  const types = useRead('listRequestTypes', {}, { about: 'definitions', staleTime: 60_000 });
  if (types.isPending) return <Loading rows={5} />;
  if (types.isError) return <Failed error={types.error} retry={() => void types.refetch()} />;
  const items = types.data.items;
  const chosen = items.find(({ id }) => id === asked.get('type')) ?? (items.length === 1 ? items[0] : undefined);
  if (items.length === 0) return <Empty title={t('new.none')} text={t('new.noneText')} />;
  if (chosen !== undefined) {
    return (
      <Stack gap="md" className={styles.page}>
        <Group gap="sm">
          <Title order={1}>{title(chosen.title)}</Title>
          {items.length > 1 && (
            <Button size="compact-sm" variant="subtle" onClick={() => ask({}, { replace: true })}>
              {t('new.other')}
            </Button>
          )}
        </Group>
        <NewRequestForm key={chosen.id} type={chosen} />
      </Stack>
    );
  }
  return (
    <Stack gap="md" className={styles.page}>
      <Title order={1}>{t('new.what')}</Title>
      <ul className={styles.cards}>
        {items.map(({ id, title: name, description }) => (
          <li key={id}>
            <Link to={`?type=${encodeURIComponent(id)}`} className={styles.card}>
              <span className={styles.cardHead}>
                <Text component="span" fw={600}>
                  {title(name)}
                </Text>
                <IconChevronRight size={18} aria-hidden />
              </span>
              {title(description) !== '' && (
                <Text component="span" c="dimmed">
                  {title(description)}
                </Text>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
