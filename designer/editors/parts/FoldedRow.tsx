import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconChevronRight, IconCopy, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Problem } from '../../../engine/language/index.ts';
import { sayProblem } from '../../../engine/language/problem-words/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { problemsUnder } from '../shape/problems-under.ts';
import styles from './folded-row.module.css';
import { BrokenRow } from './MemberRow.tsx';
import type { Members } from './use-members.ts';

export interface FoldedRowProps {
  readonly members: Members;
  readonly index: number;
  readonly readOnly: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly problems: readonly Problem[];
  /** JSON pointer of the entry. */
  readonly pointer: string;
  /** What is seen while it is closed, besides its name. */
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** An entry with much to say: its name on one line, which opens to the rest. */
export function FoldedRow(props: FoldedRowProps) {
  const { members, index, readOnly, open, onOpen, pointer, summary, children } = props;
  const { t } = useWords('editors');
  const id = useId();
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) head.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const member = members.at(index);
  if (member === null) return <BrokenRow members={members} index={index} readOnly={readOnly} />;
  const name = members.names[index] ?? '';
  return (
    <div data-part={pointer}>
      <div className={styles.head} ref={head}>
        <UnstyledButton
          className={styles.button}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => onOpen(!open)}
        >
          <IconChevronRight size={16} className={styles.arrow} data-open={open || undefined} aria-hidden />
          <span className={styles.name}>{name}</span>
          <ProblemMark {...props} />
          <span className={styles.summary}>{summary}</span>
        </UnstyledButton>
        {!readOnly && (
          <>
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
              onClick={() => {
                onOpen(false);
                members.remove(index);
              }}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </>
        )}
      </div>
      {open && (
        <div id={id} className={styles.body}>
          {children}
        </div>
      )}
    </div>
  );
}

function ProblemMark({ problems, pointer }: Pick<FoldedRowProps, 'problems' | 'pointer'>) {
  const { t, language } = useWords('editors');
  const found = problemsUnder(problems, pointer);
  if (found.length === 0) return null;
  const error = found.some(({ severity }) => severity === 'error');
  const Icon = error ? IconAlertCircle : IconAlertTriangle;
  return (
    <span
      className={styles.mark}
      data-severity={error ? 'error' : 'warning'}
      title={found[0] && sayProblem(found[0], language).message}
    >
      <Icon size={16} aria-hidden />
      <span className="said">{t('row.problems', { count: found.length })}</span>
    </span>
  );
}
