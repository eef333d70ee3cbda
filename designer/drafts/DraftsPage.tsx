import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty, NotAllowed } from '../../ui/parts/index.ts';
import { keyText } from '../workspace/document-state.ts';
import { useOfWorkspace } from '../workspace/use-server-workspace.ts';
import { useDocuments } from '../workspace/workspace-context.ts';
import { DraftRow } from './DraftRow.tsx';
import styles from './drafts.module.css';

/** What the person has changed and not published: each draft beside what is in force, to be looked at or thrown away. */
export default function DraftsPage() {
  const { t } = useWords('drafts');
  const mayDraft = useOfWorkspace((workspace) => workspace.mayDraft);
  const drafts = useDocuments().filter(({ drafted }) => drafted);
  if (!mayDraft) return <NotAllowed text={t('page.notAllowed')} action={<Link to="/">{t('page.back')}</Link>} />;
  if (drafts.length === 0) {
    return (
      <Empty
        title={t('page.empty')}
        text={t('page.emptyText')}
        action={
          <Button component={Link} to="/" variant="default">
            {t('page.back')}
          </Button>
        }
      />
    );
  }
  return (
    <Stack p="lg" gap="md" maw={1080}>
      <Group justify="space-between">
        <Title order={1}>{t('page.title')}</Title>
        <Text c="dimmed">{t('page.count', { count: drafts.length })}</Text>
      </Group>
      <ul className={styles.list} aria-label={t('page.title')}>
        {drafts.map((held) => (
          <DraftRow key={keyText(held.key)} held={held} />
        ))}
      </ul>
    </Stack>
  );
}
