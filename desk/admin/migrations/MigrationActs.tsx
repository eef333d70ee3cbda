import { Button, Group } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Migration } from '../../../ui/api/index.ts';
import { useApi, useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useTell } from '../../queue/use-tell.tsx';
import { Refusal } from '../../sending/Refusal.tsx';
import { useAct } from '../use-act.ts';
import { useConfirm } from '../use-confirm.ts';

/** Stops a migration, lets it go on, takes it back: for who may publish. */
export function MigrationActs({
  migration: { migration, kind, status, undoneBy, moved },
}: {
  readonly migration: Migration;
}) {
  const { t } = useWords('migrations');
  const api = useApi();
  const mayPublish = useMe().may.publish;
  const tell = useTell();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const path = { migration };
  const stop = useAct(() => api.stopMigration({ path }), { about: 'admin', done: () => tell.done(t('stopped')) });
  const resume = useAct(() => api.resumeMigration({ path }), { about: 'admin', done: () => tell.done(t('resumed')) });
  const undo = useAct(() => api.undoMigration({ path }), {
    about: 'admin',
    done: (begun) => {
      tell.done(t('undone'));
      void navigate(`/admin/migrations/${begun.migration}`);
    },
  });
  if (!mayPublish) return null;
  const canUndo = kind === 'migrate' && undoneBy === null && moved > 0 && status !== 'running';
  return (
    <>
      <Group gap="sm" my="sm">
        {status === 'running' && (
          <Button size="xs" variant="default" loading={stop.isActing} onClick={() => stop.act(undefined)}>
            {t('stop')}
          </Button>
        )}
        {status === 'stopped' && (
          <Button size="xs" variant="default" loading={resume.isActing} onClick={() => resume.act(undefined)}>
            {t('resume')}
          </Button>
        )}
        {canUndo && (
          <Button
            size="xs"
            variant="default"
            loading={undo.isActing}
            onClick={() => confirm(t('undoTitle'), t('undoText'), t('undoIt'), () => undo.act(undefined))}
          >
            {t('undoIt')}
          </Button>
        )}
      </Group>
      <Refusal error={stop.error ?? resume.error ?? undo.error} />
    </>
  );
}
