import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useWords } from '../../ui/i18n/index.ts';
import { titleOf } from '../shell/title-of.ts';
import { type DocumentState, keyText } from '../workspace/document-state.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';

const STAYS_MS = 10_000;

/** Throws a draft away at once, and offers for a while to take that back. */
export function useDiscard(): (held: DocumentState) => void {
  const { t, title } = useWords('drafts');
  const workspace = useWorkspace();
  return (held) => {
    const id = `discard ${keyText(held.key)}`;
    const undo = (): void => {
      workspace.undo(held.key);
      notifications.hide(id);
    };
    void workspace.discard(held.key);
    notifications.hide(id);
    notifications.show({
      id,
      autoClose: STAYS_MS,
      closeButtonProps: { 'aria-label': t('close') },
      title: t('discarded', { title: titleOf(held, title) }),
      message: (
        <Button size="compact-sm" variant="light" onClick={undo}>
          {t('undo')}
        </Button>
      ),
    });
  };
}
