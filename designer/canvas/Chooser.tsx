import { Paper, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './canvas.module.css';

export interface ChooserItem {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly mark?: ReactNode;
}

interface ChooserProps {
  readonly label: string;
  readonly items: (words: string) => readonly ChooserItem[];
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
  /** What making a new one of the typed words is called; absent: only what is listed can be chosen. */
  readonly newLabel?: (words: string) => string;
  readonly onNew?: (words: string) => void;
}

const NEW = ' new';

/** A field with a list below it: typing narrows the list, Enter takes what is marked, Escape leaves. */
export function Chooser({ label, items, onChoose, onClose, newLabel, onNew }: ChooserProps) {
  const { t } = useWords('canvas');
  const [words, setWords] = useState('');
  const [marked, setMarked] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const typed = words.trim();
  const found = items(typed);
  const fresh =
    newLabel !== undefined && typed !== '' && !found.some((item) => item.label.toLowerCase() === typed.toLowerCase());
  // Making a new one stands behind those that begin with the words: who types a new name and presses Enter gets it.
  const begins = found.filter((item) => item.label.toLowerCase().startsWith(typed.toLowerCase())).length;
  const rows: readonly (ChooserItem | null)[] = fresh
    ? [...found.slice(0, begins), null, ...found.slice(begins)]
    : found;
  const count = rows.length;
  const at = Math.min(marked, Math.max(0, count - 1));
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const take = (index: number): void => {
    const item = rows[index];
    if (item === null) onNew?.(typed);
    else if (item !== undefined) onChoose(item.id);
  };
  return (
    <Paper
      className={`${styles.chooser} nokey nowheel`}
      role="dialog"
      aria-label={label}
      withBorder
      shadow="md"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onClose();
      }}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step !== 0) setMarked((at + step + Math.max(1, count)) % Math.max(1, count));
        else if (event.key === 'Enter') take(at);
        else if (event.key === 'Escape' || event.key === 'Tab') onClose();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <TextInput
        label={label}
        value={words}
        data-autofocus
        autoFocus
        maxLength={200}
        role="combobox"
        aria-expanded
        aria-controls={`${id} list`}
        aria-activedescendant={count === 0 ? undefined : `${id} ${at}`}
        autoComplete="off"
        onChange={({ currentTarget }) => {
          setWords(currentTarget.value);
          setMarked(0);
        }}
      />
      <div ref={list} id={`${id} list`} role="listbox" aria-label={label} className={styles.choices}>
        {rows.map((item, index) => (
          <div
            key={item?.id ?? NEW}
            id={`${id} ${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.choice}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(index)}
          >
            {item?.mark}
            <span className={styles.choiceText}>{item === null ? newLabel?.(typed) : item.label}</span>
            {item?.hint !== undefined && <span className={styles.choiceHint}>{item.hint}</span>}
          </div>
        ))}
        {count === 0 && <div className={styles.nothing}>{t(typed === '' ? 'chooser.type' : 'chooser.nothing')}</div>}
      </div>
    </Paper>
  );
}
