import { Button } from '@mantine/core';
import { useWords } from '../../../ui/i18n/index.ts';
import { Notice } from '../../../ui/parts/index.ts';
import type { DocumentState } from '../../workspace/document-state.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';

/** The person takes this definition out of the pack: what that means, and the way back. */
export function Removed({ document }: { readonly document: DocumentState }) {
  const { t } = useWords('editors');
  const workspace = useWorkspace();
  return (
    <Notice
      title={t('page.removed')}
      text={t('page.removedHint')}
      action={
        workspace.mayDraft && (
          <Button variant="default" onClick={() => void workspace.discard(document.key)}>
            {t('page.keep')}
          </Button>
        )
      }
    />
  );
}
