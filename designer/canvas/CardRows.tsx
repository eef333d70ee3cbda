import { IconChecklist, IconClock, IconCornerDownRight } from '@tabler/icons-react';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './canvas.module.css';
import type { Card, CardRow } from './card.ts';
import { MOST_ROWS } from './card-size.ts';
import { useSignal } from './signal.ts';
import { useTools } from './canvas-context.ts';

const ICONS = { checklist: IconChecklist, timer: IconClock, stay: IconCornerDownRight } as const;

/** Checklists, timers, and transitions that lead nowhere: these can be chosen. */
export function CardRows({ card: { rows } }: { readonly card: Card }) {
  const { t } = useWords('canvas');
  const shown = rows.length > MOST_ROWS ? rows.slice(0, MOST_ROWS - 1) : rows;
  return (
    <>
      {shown.map((row) => (
        <Row key={`${row.kind} ${row.transition ?? row.text}`} row={row} />
      ))}
      {shown.length < rows.length && (
        <div className={styles.row}>{t('more', { count: rows.length - shown.length })}</div>
      )}
    </>
  );
}

function Row({ row: { kind, text, transition } }: { readonly row: CardRow }) {
  const { t } = useWords('canvas');
  const { chosenLinks } = useTools();
  const chosen = useSignal(chosenLinks, (links) => transition !== null && links.has(transition));
  const Icon = ICONS[kind];
  const content = (
    <>
      <Icon size={13} stroke={1.8} aria-hidden="true" />
      <span className={styles.rowText}>{text || t('link.always')}</span>
    </>
  );
  if (transition === null) return <div className={styles.row}>{content}</div>;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.row} nodrag`}
      data-link={transition}
      data-selected={chosen || undefined}
      aria-label={t('say.stays', { name: text || t('link.always') })}
      aria-pressed={chosen}
    >
      {content}
    </button>
  );
}
