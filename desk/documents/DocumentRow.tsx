import { Text, UnstyledButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { formatMoney } from '../../engine/money/index.ts';
import type { Document } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './documents.module.css';
import { DocumentStatus } from './DocumentStatus.tsx';
import { useNameDocument } from './use-name-document.ts';

interface DocumentRowProps {
  readonly document: Document;
  /** Says whose it is, among those of others. */
  readonly named?: boolean;
  readonly open: boolean;
  /** It is what somebody came for: it is brought into sight. */
  readonly sought?: boolean;
  readonly toggle: () => void;
  /** What stands beside it: what can be done with it right there. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  /** The document itself, when it is open. */
  readonly children?: ReactNode;
}

/** A document in a list, that opens in its place. */
export function DocumentRow({
  document,
  named = false,
  open,
  sought = false,
  toggle,
  before,
  after,
  children,
}: DocumentRowProps) {
  const { t, language } = useWords('documents');
  const nameOf = useNameDocument();
  const { gross, currency, status, original, replaced } = document;
  const isOver = status === 'void' || replaced;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (sought) row.current?.scrollIntoView({ block: 'start' });
  }, [sought]);
  return (
    <li ref={row}>
      <div className={styles.line}>
        {before}
        <UnstyledButton
          className={named ? `${styles.row} ${styles.columns}` : styles.row}
          aria-expanded={open}
          onClick={toggle}
        >
          <span className={isOver ? `${styles.name} ${styles.struck}` : styles.name}>{nameOf(document)}</span>
          {named && <span className={styles.company}>{document.client?.name}</span>}
          <span className={styles.marks}>
            {document.correctionNo > 0 && <Text size="xs">{t('correction', { count: document.correctionNo })}</Text>}
            {replaced && <Text size="xs">{t('replaced')}</Text>}
            {!isOver && original === 'expected' && <Text size="xs">{t('original.expected')}</Text>}
          </span>
          <span className={styles.standing}>
            <DocumentStatus status={status} />
          </span>
          <span className={styles.sum}>{gross !== null && formatMoney(gross, currency, language)}</span>
        </UnstyledButton>
        {after}
      </div>
      {open && children}
    </li>
  );
}
