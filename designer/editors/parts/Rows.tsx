import { ActionIcon } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import styles from './rows.module.css';

export interface RowsProps {
  readonly label: string;
  /** What each row is called, in order; there are as many rows. */
  readonly names: readonly string[];
  /** Absent: they cannot be moved. */
  readonly onMove?: (from: number, to: number) => void;
  readonly children: (index: number) => ReactNode;
}

/** Rows in an order that counts: moved by their handle with the mouse, or with the arrow keys on it. */
export function Rows({ label, names, onMove, children }: RowsProps) {
  const { t } = useWords('editors');
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const goTo = useRef<number | null>(null);

  useEffect(() => {
    if (goTo.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-handle="${goTo.current}"]`)?.focus();
    goTo.current = null;
  });

  const move = (from: number, to: number): void => {
    if (onMove === undefined || from === to || to < 0 || to >= names.length) return;
    goTo.current = to;
    setSaid(t('rows.moved', { what: names[from] ?? '', place: to + 1, of: names.length }));
    onMove(from, to);
  };
  const onKey = (event: KeyboardEvent, index: number): void => {
    const to = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: names.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(index, to);
  };

  return (
    <>
      <ol className={styles.rows} aria-label={label} ref={list}>
        {names.map((name, index) => (
          <li
            key={index}
            className={styles.row}
            data-over={over === index && dragged !== null ? (dragged < index ? 'below' : 'above') : undefined}
            data-dragged={dragged === index || undefined}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              move(dragged, index);
            }}
          >
            {onMove !== undefined && (
              <ActionIcon
                className={styles.handle}
                data-handle={index}
                draggable
                aria-label={t('rows.handle', { what: name })}
                title={t('rows.hint')}
                onKeyDown={(event) => onKey(event, index)}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', name);
                  setDragged(index);
                }}
                onDragEnd={() => {
                  setDragged(null);
                  setOver(null);
                }}
              >
                <IconGripVertical size={16} />
              </ActionIcon>
            )}
            <div className={styles.content}>{children(index)}</div>
          </li>
        ))}
      </ol>
      <div className="said" aria-live="polite">
        {said}
      </div>
    </>
  );
}
