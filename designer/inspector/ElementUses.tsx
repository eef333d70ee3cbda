import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import type { Element } from '../problems/place.ts';
import { UsesHere } from '../workflow/UsesHere.tsx';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import styles from './inspector.module.css';

/** Who uses what is chosen, and what it uses: looked up when somebody asks, because the whole pack is read for it. */
export function ElementUses({ element }: { readonly element?: Element }) {
  const { t } = useWords('inspector');
  const { workflow } = useWorkflowEditor();
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.section}>
      <Button
        size="compact-sm"
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {t('uses')}
      </Button>
      {shown && <UsesHere own={{ ...workflow, ...(element === undefined ? {} : { element }) }} />}
    </div>
  );
}
