import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useWords } from '../../ui/i18n/index.ts';
import type { DefinitionKey } from '../workspace/document-state.ts';
import { useDocument, useWorkspace } from '../workspace/workspace-context.ts';
import { sayKeys } from '../../ui/keys/keys.ts';
import { usePageCommands } from '../../ui/keys/page-commands.ts';
import { isApple } from '../../ui/keys/platform.ts';
import { useSayDeed } from './use-say-deed.ts';
import styles from './frame.module.css';

/** Undo and redo of the definition that the page edits, each with the name of what it would take back or do again. */
export function DocumentCommands({ documentKey }: { readonly documentKey: DefinitionKey }) {
  const { t } = useWords('shell');
  const say = useSayDeed();
  const workspace = useWorkspace();
  const held = useDocument(documentKey);
  const undo = held?.undo ?? null;
  const redo = held?.redo ?? null;
  const undoLabel = undo === null ? t('undo.nothing') : t('undo.deed', { deed: say(undo) });
  const redoLabel = redo === null ? t('redo.nothing') : t('redo.deed', { deed: say(redo) });
  usePageCommands([
    {
      id: 'undo',
      label: undo === null ? t('undo.name') : undoLabel,
      keys: 'mod+z',
      disabled: undo === null,
      run: () => workspace.undo(documentKey),
    },
    {
      id: 'redo',
      label: redo === null ? t('redo.name') : redoLabel,
      keys: 'mod+shift+z mod+y',
      disabled: redo === null,
      run: () => workspace.redo(documentKey),
    },
  ]);
  return (
    <ActionIcon.Group>
      <Tooltip label={`${undoLabel} · ${sayKeys('mod+z', isApple())}`}>
        <ActionIcon
          size="lg"
          aria-label={undoLabel}
          className={styles.undo}
          data-disabled={undo === null || undefined}
          aria-disabled={undo === null}
          onClick={() => workspace.undo(documentKey)}
        >
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${redoLabel} · ${sayKeys('mod+shift+z', isApple())}`}>
        <ActionIcon
          size="lg"
          aria-label={redoLabel}
          className={styles.undo}
          data-disabled={redo === null || undefined}
          aria-disabled={redo === null}
          onClick={() => workspace.redo(documentKey)}
        >
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
    </ActionIcon.Group>
  );
}
