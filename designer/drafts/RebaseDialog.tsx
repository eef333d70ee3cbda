import { Modal } from '@mantine/core';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { Loading } from '../../ui/parts/index.ts';
import type { DefinitionKey } from '../workspace/document-state.ts';
import { useServerWorkspace } from '../workspace/use-server-workspace.ts';
import { useDocument } from '../workspace/workspace-context.ts';
import { titleOf } from '../shell/title-of.ts';

// What reads definitions is large, and most days nobody needs it.
const Joining = lazy(() => import('./Joining.tsx'));

interface RebaseDialogProps {
  /** Null: closed. */
  readonly documentKey: DefinitionKey | null;
  readonly onClose: () => void;
}

/** Brings together what was published, or done in another window, with what the person did. */
export function RebaseDialog({ documentKey, onClose }: RebaseDialogProps) {
  const { t, title } = useWords('drafts');
  const workspace = useServerWorkspace();
  const held = useDocument(documentKey ?? { kind: 'pack', id: '' });
  // Whenever the state is another, what is to be joined may be too.
  const join = useMemo(
    () => (documentKey === null || held === undefined ? null : workspace.toJoin(documentKey)),
    [documentKey, held, workspace],
  );
  const opened = documentKey !== null && join !== null;
  useEffect(() => {
    if (documentKey !== null && join === null) onClose();
  }, [documentKey, join, onClose]);
  const name = held === undefined ? '' : titleOf(held, title);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={join === null ? '' : t(`join.${join.from}.title`, { title: name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Suspense fallback={<Loading />}>
        {held !== undefined && join !== null && <Joining held={held} join={join} onClose={onClose} />}
      </Suspense>
    </Modal>
  );
}
