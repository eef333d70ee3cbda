import { Alert } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import type { DocumentState } from '../workspace/document-state.ts';
import { JsonView } from './JsonView.tsx';
import styles from './workflow.module.css';

/** A text that cannot be drawn: what to do, and the text itself. Nothing of it is lost. */
export function BrokenWorkflow({ document }: { readonly document: DocumentState }) {
  const { t } = useWords('workflow');
  return (
    <div className={styles.page}>
      <Alert color="red" title={t('broken.title', { id: document.key.id })} radius={0}>
        {t('broken.text')}
      </Alert>
      <div className={styles.view}>
        <JsonView document={document} />
      </div>
    </div>
  );
}
