import { modals } from '@mantine/modals';
import { useNavigate } from 'react-router';
import { useWords } from '../../../ui/i18n/index.ts';
import { titleOf } from '../../shell/title-of.ts';
import type { DocumentState } from '../../workspace/document-state.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';

/** Throws a draft away. One of a definition that is nowhere else is asked about first, because nothing stays of it. */
export function useDiscard(): (document: DocumentState) => void {
  const { t, title } = useWords('editors');
  const workspace = useWorkspace();
  const navigate = useNavigate();
  return (document) => {
    const { key, published } = document;
    if (published !== null) {
      void workspace.discard(key);
      return;
    }
    modals.openConfirmModal({
      title: t('page.discardNew', { what: titleOf(document, title) }),
      children: t('page.discardNewHint'),
      labels: { confirm: t('page.discard'), cancel: t('cancel') },
      onConfirm: () => {
        void navigate(`/${key.kind}`);
        void workspace.discard(key);
      },
    });
  };
}
