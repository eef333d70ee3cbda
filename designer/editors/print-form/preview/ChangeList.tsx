import { Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../../ui/i18n/index.ts';
import type { PaperChange } from './paper-changes.ts';
import styles from './preview.module.css';

interface ChangeListProps {
  readonly changes: readonly PaperChange[];
  /** With the same words the papers look different. */
  readonly looks: boolean;
  readonly onChoose: (change: PaperChange) => void;
}

/** More sentences than anybody reads at once. */
const MOST = 50;
const LONGEST = 120;

/** What reads otherwise in the draft than in what is in force, as sentences; each leads to its words. */
export function ChangeList({ changes, looks, onChoose }: ChangeListProps) {
  const { t } = useWords('paper');
  const [all, setAll] = useState(false);
  if (changes.length === 0) {
    return (
      <Text size="sm" role="status">
        {t(looks ? 'changes.look' : 'changes.none')}
      </Text>
    );
  }
  const shown = all ? changes : changes.slice(0, MOST);
  return (
    <section aria-label={t('changes.title')}>
      <Text size="sm" fw={600} role="status">
        {t('changes.count', { count: changes.length })}
      </Text>
      <ul className={styles.changes} aria-label={t('changes.title')}>
        {shown.map((change, index) => {
          const page = (change.after ?? change.before)?.page ?? 1;
          const where = t(change.near === '' ? 'changes.page' : 'changes.near', { page, near: change.near });
          const before = cut(change.before?.text);
          const after = cut(change.after?.text);
          const how = change.before === null ? 'added' : change.after === null ? 'removed' : 'replaced';
          return (
            // The same words may have changed in the same way twice.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${index} ${where}`}>
              <UnstyledButton className={styles.change ?? ''} onClick={() => onChoose(change)}>
                {where} {t(`changes.${how}`, { before, after })}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      {shown.length < changes.length && (
        <UnstyledButton className={styles.change ?? ''} onClick={() => setAll(true)}>
          {t('changes.all', { count: changes.length })}
        </UnstyledButton>
      )}
    </section>
  );
}

function cut(text = ''): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
