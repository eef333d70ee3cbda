import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed } from '../../ui/parts/index.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';

export interface UndoPublishProps {
  readonly release: number;
  /** Called with the jobs that bring requests back. */
  readonly onUndone: (migrations: readonly string[]) => void;
}

/** Takes a publish back, definitions and requests, after asking once. */
export function UndoPublish({ release, onUndone }: UndoPublishProps) {
  const { t } = useWords('releases');
  const api = useApi();
  const workspace = useWorkspace();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const undo = useMutation({
    mutationFn: () => api.rollBack({ path: { release }, body: note.trim() === '' ? {} : { note: note.trim() } }),
    onSuccess: async ({ migrations }) => {
      setOpen(false);
      onUndone(migrations);
      await workspace.reopen();
    },
  });
  if (!workspace.mayPublish || release <= 1) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconArrowBackUp size={16} />} onClick={() => setOpen(true)}>
        {t('undo.button')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('undo.title', { release })}>
        <Stack gap="md">
          <Text>{t('undo.text', { release: release - 1 })}</Text>
          <Textarea
            label={t('undo.note')}
            maxLength={2000}
            autosize
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          {undo.error !== null && <Failed error={undo.error} />}
          <Group gap="sm">
            <Button loading={undo.isPending} onClick={() => undo.mutate()}>
              {t('undo.confirm')}
            </Button>
            <Button variant="default" onClick={() => setOpen(false)}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
