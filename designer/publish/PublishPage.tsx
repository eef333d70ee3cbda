import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty, Failed, Loading, NotAllowed } from '../../ui/parts/index.ts';
import { useDocuments, useWorkspace } from '../workspace/workspace-context.ts';
import { Changes } from './Changes.tsx';
import { History } from './History.tsx';
import { PublishFoot } from './PublishFoot.tsx';
import type { JustPublished } from './just-published.ts';
import { Published } from './Published.tsx';
import { PublishProblems } from './PublishProblems.tsx';
import { FIRST_PLAN, type PublishPlan } from './publish-plan.ts';
import styles from './publish.module.css';
import { RunningRequests } from './RunningRequests.tsx';
import { ScenarioProof } from './ScenarioProof.tsx';
import { useDraftCheck } from './use-draft-check.ts';

/** Everything that publishing the drafts would mean, and the button; after it how the move of requests goes on, and undo. */
export default function PublishPage() {
  const { t } = useWords('publish');
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const drafted = useDocuments().filter((document) => document.drafted);
  const [plan, setPlan] = useState<PublishPlan>(FIRST_PLAN);
  const [published, setPublished] = useState<JustPublished | null>(null);
  const { check, error, asking, again } = useDraftCheck(plan);

  if (!workspace.mayDraft) return <NotAllowed />;
  if (published !== null && drafted.length === 0) {
    return <Published published={published} onDone={() => void navigate('/releases')} />;
  }
  if (drafted.length === 0) {
    return (
      <Empty
        title={t('empty.title')}
        text={t('empty.text')}
        action={
          <Button variant="default" onClick={() => void navigate('/')}>
            {t('empty.action')}
          </Button>
        }
      />
    );
  }
  if (check === undefined) return error === null ? <Loading rows={8} /> : <Failed error={error} retry={again} />;
  const change = (part: Partial<PublishPlan>): void => setPlan((before) => ({ ...before, ...part }));
  return (
    <div className={styles.page} aria-busy={asking}>
      <Title order={1}>{t('title')}</Title>
      {error !== null && <Failed error={error} retry={again} />}
      <Changes check={check} />
      <PublishProblems check={check} />
      <ScenarioProof check={check} />
      <RunningRequests check={check} plan={plan} change={change} />
      <History check={check} />
      <PublishFoot check={check} plan={plan} change={change} asking={asking} again={again} onPublished={setPublished} />
    </div>
  );
}
