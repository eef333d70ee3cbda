import { type ReactNode, useEffect, useState } from 'react';
import type { EditorProps } from '../editor-props.ts';
import { indexAfter } from '../shape/problems-under.ts';
import { FoldedRow } from './FoldedRow.tsx';
import { Part } from './Part.tsx';
import { Rows } from './Rows.tsx';
import type { Members } from './use-members.ts';

interface FoldedRowsProps extends Pick<EditorProps, 'readOnly' | 'problems' | 'focus'> {
  readonly title: string;
  readonly hint: string;
  readonly members: Members;
  /** JSON pointer to the list. */
  readonly pointer: string;
  /** Beside the name of an entry. */
  readonly summary: (index: number) => ReactNode;
  /** What opens. */
  readonly children: (index: number) => ReactNode;
  /** Below an entry, also while it is closed. */
  readonly below?: (index: number) => ReactNode;
  /** What adds an entry at the end; `opens` shows it opened. */
  readonly adder: (opens: () => void) => ReactNode;
}

/** The entries of a list: a line each, of which one at a time is open to be edited. */
export function FoldedRows({
  title,
  hint,
  members,
  pointer,
  summary,
  children,
  below,
  adder,
  readOnly,
  problems,
  focus,
}: FoldedRowsProps) {
  const [open, setOpen] = useState<number | null>(null);
  useEffect(() => {
    const wanted = focus === null ? null : indexAfter(focus.path, pointer);
    if (wanted !== null) setOpen(wanted);
  }, [focus, pointer]);
  const move = (from: number, to: number): void => {
    members.move(from, to);
    setOpen(null);
  };
  return (
    <Part title={title} hint={hint}>
      {members.names.length > 0 && (
        <Rows label={title} names={members.names} {...(readOnly ? {} : { onMove: move })}>
          {(index) => (
            <>
              <FoldedRow
                members={members}
                index={index}
                readOnly={readOnly}
                open={open === index}
                onOpen={(wanted) => setOpen(wanted ? index : null)}
                problems={problems}
                pointer={`${pointer}/${index}`}
                summary={summary(index)}
              >
                {children(index)}
              </FoldedRow>
              {below?.(index)}
            </>
          )}
        </Rows>
      )}
      {!readOnly && adder(() => setOpen(members.names.length))}
    </Part>
  );
}
