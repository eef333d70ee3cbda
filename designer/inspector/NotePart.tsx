import { Button } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { NOTHING } from '../model/selection.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import styles from './inspector.module.css';
import { TextField } from './TextField.tsx';

/** A remark on the drawing. */
export function NotePart({ id }: { readonly id: string }) {
  const { t } = useWords('inspector');
  const { view, readOnly, run, select } = useWorkflowEditor();
  const note = view.notes[id];
  if (note === undefined) return null;
  return (
    <>
      <div className={styles.head}>
        <h2 tabIndex={-1} data-inspector-heading>
          {t('note.one')}
        </h2>
      </div>
      <TextField
        label={t('note.text')}
        value={note.text}
        readOnly={readOnly}
        removable={false}
        onChange={(text, gesture) =>
          typeof text === 'string' && text !== '' && run({ do: 'set-note', id, note: { ...note, text } }, gesture)
        }
      />
      {!readOnly && (
        <Button
          size="compact-sm"
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => run({ do: 'set-note', id, note: null }) && select(NOTHING)}
        >
          {t('note.remove')}
        </Button>
      )}
    </>
  );
}
