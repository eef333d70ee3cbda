import { Button, Group, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty } from '../../ui/parts/index.ts';
import { useOfWorkspace } from '../workspace/use-server-workspace.ts';
import { useDocuments } from '../workspace/workspace-context.ts';
import { WaitingDrafts } from './WaitingDrafts.tsx';
import { WorkflowTable } from './WorkflowTable.tsx';

/** What is here: the workflows with what runs on them, and what waits in the person's drafts. */
export default function OverviewPage() {
  const { t } = useWords('drafts');
  const mayDraft = useOfWorkspace((workspace) => workspace.mayDraft);
  const workflows = useDocuments('workflow');
  const create = mayDraft && (
    <Button component={Link} to="/workflow" leftSection={<IconPlus size={16} />}>
      {t('overview.new')}
    </Button>
  );
  if (workflows.length === 0) {
    return <Empty title={t('overview.empty')} text={t('overview.emptyText')} action={create} />;
  }
  return (
    <Stack p="lg" gap="lg" maw={1280}>
      <Group justify="space-between">
        <Title order={1}>{t('overview.workflows')}</Title>
        {create}
      </Group>
      <WorkflowTable workflows={workflows} />
      {mayDraft && <WaitingDrafts />}
    </Stack>
  );
}
