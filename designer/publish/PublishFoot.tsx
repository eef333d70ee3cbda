import { Alert, Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { RoleDefinition } from '../../engine/language/index.ts';
import { mayOnDefinitions } from '../../engine/language/rights.ts';
import { ApiError, type DraftCheck } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed } from '../../ui/parts/index.ts';
import { overallSaving } from '../shell/overall-saving.ts';
import { useDocuments, useWorkspace } from '../workspace/workspace-context.ts';
import { blockersOf, planBody, type PublishPlan } from './publish-plan.ts';
import type { JustPublished } from './just-published.ts';
import styles from './publish.module.css';

export interface PublishFootProps {
  readonly check: DraftCheck;
  readonly plan: PublishPlan;
  readonly change: (part: Partial<PublishPlan>) => void;
  /** True while what is shown is of before the last change: it is no ground to publish on. */
  readonly asking: boolean;
  readonly again: () => void;
  readonly onPublished: (published: JustPublished) => void;
}

/** Somebody was quicker: what was checked is not what is in force. */
const MOVED: readonly string[] = ['RELEASE_STALE', 'DRAFT_BASE_MOVED'];

/** Why, and the button; or everything that is in its way. */
export function PublishFoot({ check, plan, change, asking, again, onPublished }: PublishFootProps) {
  const { t, title, list } = useWords('publish');
  const api = useApi();
  const workspace = useWorkspace();
  const documents = useDocuments();
  const saved = overallSaving(documents) !== 'failed' && overallSaving(documents) !== 'stale';
  const blockers = blockersOf({ check, plan, mayPublish: workspace.mayPublish, saved });
  const publishers = useDocuments('role').flatMap(({ key, published }) => {
    const role = published?.value as unknown as RoleDefinition | undefined;
    return role !== undefined && mayOnDefinitions([role], 'publish') ? [title(role.title) || key.id] : [];
  });
  const publish = useMutation({
    mutationFn: async () => {
      await workspace.flush();
      const note = plan.note.trim();
      return api.publish({
        body: {
          expectedRelease: check.release,
          running: plan.running,
          ...(note === '' ? {} : { note }),
          ...planBody(plan),
        },
      });
    },
    onSuccess: async (published) => {
      onPublished(published);
      await workspace.reopen();
    },
    onError: async (error) => {
      if (!(error instanceof ApiError) || !MOVED.includes(error.code)) return;
      await workspace.reopen();
      again();
    },
  });
  return (
    <section className={styles.foot} aria-label={t('foot.title')}>
      {publish.error !== null &&
        (publish.error instanceof ApiError && MOVED.includes(publish.error.code) ? (
          <Alert color="yellow" role="alert">
            {t('foot.moved')}
          </Alert>
        ) : (
          <Failed error={publish.error} />
        ))}
      {blockers.length > 0 && (
        <ul className={styles.blockers} id="publish-blockers">
          {blockers.map((blocker) => (
            <li key={blocker}>
              {blocker === 'no-right' && publishers.length > 0
                ? t('blocker.who', { roles: list(publishers) })
                : t(`blocker.${blocker}`)}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.act}>
        <TextInput
          className={styles.note}
          aria-label={t('foot.note')}
          placeholder={t('foot.noteHint')}
          maxLength={2000}
          value={plan.note}
          onChange={({ currentTarget }) => change({ note: currentTarget.value })}
        />
        <Button
          size="md"
          disabled={blockers.length > 0 || asking}
          loading={publish.isPending}
          aria-describedby={blockers.length > 0 ? 'publish-blockers' : undefined}
          onClick={() => publish.mutate()}
        >
          {t('foot.publish')}
        </Button>
      </div>
    </section>
  );
}
