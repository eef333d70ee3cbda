import { ActionIcon, Text } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import { withMember } from '../shape/members.ts';
import { IdInput } from './IdInput.tsx';
import styles from './member-row.module.css';
import type { Members } from './use-members.ts';
import { WordsInput } from './WordsInput.tsx';

export interface MemberRowProps {
  readonly members: Members;
  readonly index: number;
  readonly order: readonly string[];
  readonly readOnly: boolean;
  /** Left of its name, right of it, and below it. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly below?: ReactNode;
  /** JSON pointer of the entry. */
  readonly pointer: string;
  /** In how many places it is used, in words. */
  readonly uses?: string;
}

/** One entry with an id and a title, on one line: a status, a stage, an option. */
export function MemberRow({ members, index, order, readOnly, before, after, below, uses, pointer }: MemberRowProps) {
  const { t } = useWords('editors');
  const member = members.at(index);
  if (member === null) return <BrokenRow members={members} index={index} readOnly={readOnly} />;
  const name = members.names[index] ?? '';
  return (
    <div data-part={pointer}>
      <div className={styles.line}>
        {before}
        <IdInput members={members} index={index} readOnly={readOnly} />
        <WordsInput
          label={t('row.title', { what: name })}
          labelHidden
          of={member}
          name="title"
          readOnly={readOnly}
          onChange={(words, how) => members.change(index, (each) => withMember(each, 'title', words ?? {}, order), how)}
        />
        {after}
        {uses !== undefined && (
          <Text size="xs" c="dimmed" className={styles.uses}>
            {uses}
          </Text>
        )}
        {!readOnly && (
          <span className={styles.buttons}>
            <ActionIcon
              aria-label={t('row.copy', { what: name })}
              title={t('row.copy', { what: name })}
              onClick={() => members.copy(index)}
            >
              <IconCopy size={16} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('row.remove', { what: name })}
              title={t('row.remove', { what: name })}
              onClick={() => members.remove(index)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </span>
        )}
      </div>
      {below}
    </div>
  );
}

/** What is no such entry at all, as a text written by hand can have: it can be seen in the JSON, or taken out. */
export function BrokenRow({ members, index, readOnly }: Pick<MemberRowProps, 'members' | 'index' | 'readOnly'>) {
  const { t } = useWords('editors');
  return (
    <div className={styles.line}>
      <Text c="dimmed">{t('row.broken')}</Text>
      {!readOnly && (
        <ActionIcon
          aria-label={t('row.remove', { what: String(index + 1) })}
          title={t('row.remove', { what: String(index + 1) })}
          onClick={() => members.remove(index)}
        >
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </div>
  );
}
