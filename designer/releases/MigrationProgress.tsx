import { Alert, Button, Group, Progress, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed, Loading } from '../../ui/parts/index.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { Conflicts } from './Conflicts.tsx';
import styles from './releases.module.css';
import { useMigration } from './use-migration.ts';

/** How far a job has come that moves requests or brings them back, what it left where it is, and its buttons. */
export function MigrationProgress({ migration }: { readonly migration: string }) {
  const { t, number } = useWords('releases');
  const api = useApi();
  const { mayPublish } = useWorkspace();
  const { detail, error, again } = useMigration(migration);
  const act = useMutation({
    mutationFn: (what: 'stop' | 'resume') =>
      what === 'stop' ? api.stopMigration({ path: { migration } }) : api.resumeMigration({ path: { migration } }),
    onSettled: again,
  });
  if (detail === undefined) return error === null ? <Loading rows={2} /> : <Failed error={error} retry={again} />;
  const { about, error: fault } = detail;
  const { total, moved, conflicts, waiting, status } = about;
  const share = (count: number): number => (total === 0 ? (status === 'done' ? 100 : 0) : (100 * count) / total);
  return (
    <section className={styles.migration} aria-label={t(`migration.${about.kind}`)}>
      <Text fw={600}>{t(`migration.${about.kind}`)}</Text>
      <Progress.Root size="lg" aria-label={t('migration.progress')}>
        <Progress.Section value={share(moved)} aria-label={t('migration.moved', { count: moved })} />
        <Progress.Section value={share(waiting)} color="gray" aria-label={t('migration.waiting', { count: waiting })} />
        <Progress.Section value={share(conflicts)} color="red" aria-label={t('migration.left', { count: conflicts })} />
      </Progress.Root>
      <Text role="status">
        {[
          t(`migration.status.${status}`),
          t(about.kind === 'undo' ? 'migration.backOf' : 'migration.movedOf', {
            moved: number(moved),
            total: number(total),
          }),
          ...(waiting > 0 ? [t('migration.waiting', { count: waiting })] : []),
          ...(conflicts > 0 ? [t('migration.left', { count: conflicts })] : []),
        ].join(' · ')}
      </Text>
      {fault !== null && <Alert color="red">{t('migration.fault', { code: fault })}</Alert>}
      {act.error !== null && <Failed error={act.error} />}
      {mayPublish && (
        <Group gap="sm">
          {status === 'running' && (
            <Button variant="default" loading={act.isPending} onClick={() => act.mutate('stop')}>
              {t('migration.stop')}
            </Button>
          )}
          {status === 'stopped' && (
            <Button variant="default" loading={act.isPending} onClick={() => act.mutate('resume')}>
              {t('migration.resume')}
            </Button>
          )}
        </Group>
      )}
      {conflicts > 0 && <Conflicts migration={migration} kind={about.kind} count={conflicts} />}
    </section>
  );
}
