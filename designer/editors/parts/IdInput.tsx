import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import { isId } from '../../model/new-ids.ts';
import { textAt } from '../shape/read.ts';
import styles from './member-row.module.css';
import type { Members } from './use-members.ts';

export interface IdInputProps {
  readonly members: Members;
  readonly index: number;
  readonly readOnly: boolean;
}

/**
 * The id of an entry. What is in force has its id for ever, because requests and other definitions know it by that; of a
 * new one it may be chosen, and counts once it is a free id.
 */
export function IdInput({ members, index, readOnly }: IdInputProps) {
  const { t } = useWords('editors');
  const id = textAt(members.at(index) ?? undefined, 'id');
  const [typed, setTyped] = useState<string | null>(null);
  if (readOnly || members.published.has(id)) {
    return (
      <span className={styles.fixed} title={t('id.fixed')}>
        {id}
      </span>
    );
  }
  const shown = typed ?? id;
  const error = shown === id ? null : isId(shown) ? (members.ids.has(shown) ? t('id.taken') : null) : t('id.wrong');
  return (
    <TextInput
      size="sm"
      className={styles.id}
      aria-label={t('id.label', { what: members.names[index] ?? '' })}
      title={t('id.new')}
      value={shown}
      maxLength={64}
      error={error}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== null && typed !== id && isId(typed) && !members.ids.has(typed)) {
          members.change(index, (each) => ({ ...each, id: typed }));
        }
        setTyped(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
