import { Button } from '@mantine/core';
import { IconRocket } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { useOfWorkspace } from '../workspace/use-server-workspace.ts';

/** Leads to what publishing the drafts would mean; bold once there is something to publish. */
export function PublishLink({ drafts }: { readonly drafts: number }) {
  const { t, number } = useWords('shell');
  const mayDraft = useOfWorkspace((workspace) => workspace.mayDraft);
  if (!mayDraft) return null;
  return (
    <Button
      component={Link}
      to="/publish"
      fullWidth
      mb="sm"
      variant={drafts > 0 ? 'filled' : 'default'}
      aria-label={drafts > 0 ? t('publish.changes', { count: drafts }) : undefined}
      leftSection={<IconRocket size={16} />}
    >
      {t('publish.now')}
      {drafts > 0 && ` (${number(drafts)})`}
    </Button>
  );
}
