import { Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
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
  readonly toggle: () => void;
  /** What stands beside it: what can be done with it right there. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  /** The document itself, when it is open. */
  readonly children?: ReactNode;
}

/** A document in a list, that opens in its place. */
export function DocumentRow({ document, named = false, open, toggle, before, after, children }: DocumentRowProps) {
  const { t, language } = useWords('documents');
  const nameOf = useNameDocument();
  const { gross, currency, status, original, replaced } = document;
  const isOver = status === 'void' || replaced;
  return (
    <li>
      <div className={styles.line}>
        {before}
        <UnstyledButton className={styles.row} aria-expanded={open} onClick={toggle}>
          <span className={isOver ? `${styles.name} ${styles.struck}` : styles.name}>{nameOf(document)}</span>
          {named && document.client !== null && <Text size="sm">{document.client.name}</Text>}
          {document.correctionNo > 0 && <Text size="xs">{t('correction', { count: document.correctionNo })}</Text>}
          {original === 'expected' && <Text size="xs">{t('original.expected')}</Text>}
          <DocumentStatus status={status} />
          <span className={named ? `${styles.sum} ${styles.column}` : styles.sum}>
            {gross !== null && formatMoney(gross, currency, language)}
          </span>
        </UnstyledButton>
        {after}
      </div>
      {open && children}
    </li>
  );
}
