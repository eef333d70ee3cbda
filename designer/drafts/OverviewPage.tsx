import { Stack, Title } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';

/** What is here, and what waits for the person. */
export default function OverviewPage() {
  const { t } = useWords('drafts');
  return (
    <Stack p="lg">
      <Title order={1}>{t('overview.title')}</Title>
    </Stack>
  );
}
