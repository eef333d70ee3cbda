import { Anchor, Text, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconLoader2 } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { useOfWorkspace } from '../workspace/use-server-workspace.ts';
import { useDocuments } from '../workspace/workspace-context.ts';
import { goToLogIn } from '../../ui/session/log-in.ts';
import { overallSaving } from './overall-saving.ts';
import { whyNotSaved } from './why-not-saved.ts';
import styles from './frame.module.css';

/** Whether everything that was done is on the server, and if not, why and where it is kept. */
export function SavedState() {
  const { t } = useWords('shell');
  const saving = overallSaving(useDocuments());
  const trouble = useOfWorkspace((workspace) => workspace.trouble);
  const keeps = useOfWorkspace((workspace) => workspace.keeps);
  const atRisk = useOfWorkspace((workspace) => workspace.atRisk);
  const mayDraft = useOfWorkspace((workspace) => workspace.mayDraft);
  if (!mayDraft) return <Text c="dimmed">{t('saved.readOnly')}</Text>;
  const why = whyNotSaved(trouble, keeps, t);
  return (
    <div role="status" className={styles.saved}>
      {saving === 'saved' && <Said icon={<IconCheck size={16} />} text={t('saved.saved')} quiet />}
      {(saving === 'waiting' || saving === 'saving') && (
        <Said icon={<IconLoader2 size={16} />} text={t('saved.saving')} quiet />
      )}
      {atRisk && (
        <Text component="span" c="red" className={styles.saved}>
          <Said icon={<IconAlertTriangle size={16} />} text={t('saved.full')} />
        </Text>
      )}
      {saving === 'stale' && (
        <Anchor component={Link} to="/drafts">
          <Said icon={<IconAlertTriangle size={16} />} text={t('saved.stale')} />
        </Anchor>
      )}
      {saving === 'failed' && (
        <Tooltip label={why} events={{ hover: true, focus: true, touch: true }}>
          <Text component="span" tabIndex={0} c="red" className={styles.saved}>
            <Said icon={<IconCloudOff size={16} />} text={t('saved.failed')} />
            <span className="said">{why}</span>
          </Text>
        </Tooltip>
      )}
      {trouble?.code === 'NOT_SIGNED_IN' && (
        <Anchor component="button" onClick={goToLogIn}>
          {t('logIn')}
        </Anchor>
      )}
    </div>
  );
}

/** On a narrow screen only the sign is shown; the words are for who hears. */
function Said({ icon, text, quiet = false }: { icon: React.ReactNode; text: string; quiet?: boolean }) {
  return (
    <Text component="span" c={quiet ? 'dimmed' : undefined} className={styles.saved}>
      {icon}
      <Text component="span" visibleFrom="sm">
        {text}
      </Text>
      <Text component="span" className="said" hiddenFrom="sm">
        {text}
      </Text>
    </Text>
  );
}
