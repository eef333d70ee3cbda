import { memo, useEffect, useRef, useState } from 'react';
import type { NodeProps } from '@xyflow/react';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './canvas.module.css';
import { runAll } from './acts.ts';
import { useKeyed } from './keyed-store.ts';
import { noteOfNode } from './nodes.ts';
import { useTools } from './canvas-context.ts';

/** A remark on the sheet; a double click or F2 edits it in its place. */
export const NoteCard = memo(function NoteCard({ id: node, selected }: Pick<NodeProps, 'id' | 'selected'>) {
  const tools = useTools();
  const { t } = useWords('canvas');
  const id = noteOfNode(node) ?? '';
  const note = useKeyed(tools.drawing.notes, id);
  const [text, setText] = useState<string | null>(null);
  // The field loses its focus when it goes: then it has been answered already.
  const done = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), [text === null]);
  if (note === undefined) return null;
  const begin = (): void => {
    done.current = false;
    if (!tools.editor().readOnly) setText(note.text);
  };
  const end = (keep: boolean): void => {
    if (done.current) return;
    done.current = true;
    setText(null);
    const wish = text?.trim() ?? '';
    if (keep && wish !== '' && wish !== note.text)
      runAll(tools, [{ do: 'set-note', id, note: { ...note, text: wish } }]);
    tools.frame()?.querySelector<HTMLElement>(`[data-note="${id}"]`)?.focus({ preventScroll: true });
  };
  if (text !== null) {
    return (
      <textarea
        ref={field}
        className={`${styles.note} nodrag nowheel nokey`}
        aria-label={t('note.text')}
        value={text}
        maxLength={2000}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={() => end(true)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey)))
            end(event.key !== 'Escape');
        }}
      />
    );
  }
  return (
    <div
      className={styles.note}
      data-note={id}
      data-selected={selected || undefined}
      tabIndex={0}
      role="note"
      aria-label={t('say.note', { text: note.text })}
      onDoubleClick={begin}
      onKeyDown={(event) => {
        if (event.key !== 'F2' && event.key !== 'Enter') return;
        event.preventDefault();
        event.stopPropagation();
        begin();
      }}
    >
      {note.text}
    </div>
  );
});
