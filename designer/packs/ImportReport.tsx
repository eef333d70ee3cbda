import { Alert, Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed } from '../../ui/parts/index.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import type { LookedAt } from './ImportPart.tsx';
import { ImportChanges } from './ImportChanges.tsx';
import { ImportMissing } from './ImportMissing.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import styles from './packs.module.css';

/** What a pack would change here, what is wrong with it and what is missing; then it can go into the person's drafts. */
export function ImportReport({ looked, onDone }: { readonly looked: LookedAt; readonly onDone: () => void }) {
  const { t, list } = useWords('packs');
  const api = useApi();
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const { check, files, whole, passedOver } = looked;
  const [remove, setRemove] = useState(false);
  const removed = check.changes.filter(({ change }) => change === 'removed').length;
  const errors = check.problems.filter(({ severity }) => severity === 'error').length;
  const taken = check.changes.length - (remove ? 0 : removed);

  const take = useMutation({
    mutationFn: async () => {
      // What waits to be saved goes first, so that the pack lies on top of it.
      await workspace.flush();
      const { drafts } = await api.draftPack({ body: { files: Object.fromEntries(files), remove } });
      await workspace.reopen();
      return drafts.length;
    },
    onSuccess: (count) => {
      notifications.show({ message: t('import.taken', { count }) });
      onDone();
      void navigate('/drafts');
    },
  });

  return (
    <Stack gap="lg" className={styles.report}>
      <Title order={3}>
        {whole && check.pack !== null
          ? t('import.pack', { id: check.pack.id, version: check.pack.version, count: files.size })
          : t('import.single')}
      </Title>
      {passedOver.length > 0 && (
        <Text c="dimmed">
          {t('import.passedOver', { count: passedOver.length, files: list(passedOver.slice(0, 5)) })}
        </Text>
      )}
      <ImportProblems problems={check.problems} scenarios={check.scenarios} />
      <ImportMissing missing={check.missing} />
      <ImportChanges check={check} />
      {whole && removed > 0 && (
        <Checkbox
          label={t('import.remove', { count: removed })}
          description={t('import.removeHint')}
          checked={remove}
          onChange={(event) => setRemove(event.currentTarget.checked)}
        />
      )}
      {take.error !== null && <Failed error={take.error} retry={() => take.mutate()} />}
      {taken > 0 && (
        <div>
          <Group gap="md">
            <Button loading={take.isPending} onClick={() => take.mutate()}>
              {t('import.take', { count: taken })}
            </Button>
            <Text c="dimmed">{t('import.takeHint')}</Text>
          </Group>
          {errors > 0 && (
            <Alert variant="default" mt="sm">
              {t('import.withErrors')}
            </Alert>
          )}
        </div>
      )}
    </Stack>
  );
}
