import { ActionIcon, Badge, Button, Group, UnstyledButton } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconChevronRight,
  IconGripVertical,
  IconTrash,
} from '@tabler/icons-react';
import { type KeyboardEvent, memo, useId, useMemo } from 'react';
import { NewnessContext, useForm, useFormWords, useProblemCount } from '../form-context.ts';
import type { JsonValue } from '../json-value.ts';
import type { SchemaNode } from '../schema-node.ts';
import styles from '../schema-form.module.css';
import { summaryOf } from '../summary.ts';
import { useStable } from '../use-stable.ts';

interface ListRowProps {
  readonly id: number;
  readonly node: SchemaNode;
  readonly path: string;
  readonly value: JsonValue;
  readonly index: number;
  readonly of: number;
  readonly fresh: boolean;
  /** Ids of all entries. */
  readonly taken: readonly string[];
  readonly open: boolean;
  readonly inline: boolean;
  readonly dragged: boolean;
  readonly onSet: (index: number, value: JsonValue) => void;
  readonly onToggle: (id: number) => void;
  readonly onRemove: (index: number) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onDrag: (index: number | null) => void;
  readonly onDrop: (to: number) => void;
}

/** One entry of a list: a line, and below it, when it is open, all of it. */
export const ListRow = memo(function Row(props: ListRowProps) {
  const { node, path, value, index, of, fresh, taken, open, inline, dragged } = props;
  const { readOnly, pickers, Value } = useForm();
  const words = useFormWords();
  const problems = useProblemCount(path);
  const body = useId();
  const summary = summaryOf(node, value, words, pickers) || words.text('unnamed');
  const set = useStable((next: JsonValue | undefined) => props.onSet(index, next ?? null));
  const newness = useMemo(
    () => ({ fresh, taken: new Set(taken.toSpliced(index, 1).filter((id) => id !== '')) }),
    [fresh, taken, index],
  );
  const byKey = (event: KeyboardEvent): void => {
    const to = { ArrowUp: index - 1, ArrowDown: index + 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    props.onMove(index, to);
  };
  return (
    <li
      className={styles.row}
      data-dragged={dragged || undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={() => props.onDrop(index)}
    >
      <Group gap={4} wrap="nowrap" className={styles.head}>
        {!readOnly && of > 1 && (
          <ActionIcon
            draggable
            className={styles.grip}
            aria-label={words.text('move', { what: summary })}
            onKeyDown={byKey}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', summary);
              props.onDrag(index);
            }}
            onDragEnd={() => props.onDrag(null)}
          >
            <IconGripVertical size={16} />
          </ActionIcon>
        )}
        {inline ? (
          <div className={styles.grow}>
            <Value
              node={node}
              label={words.text('entry', { place: index + 1 })}
              path={path}
              value={value}
              required
              quiet
              onChange={set}
            />
          </div>
        ) : (
          <UnstyledButton
            className={styles.summary}
            aria-expanded={open}
            aria-controls={body}
            onClick={() => props.onToggle(props.id)}
          >
            {open ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
            <span className={styles.number}>{index + 1}</span>
            <span className={styles.grow}>{summary}</span>
            {problems > 0 && (
              <Badge size="sm" color="red" variant="light" aria-label={words.text('problems', { count: problems })}>
                {problems}
              </Badge>
            )}
          </UnstyledButton>
        )}
        {!readOnly && (
          <ActionIcon aria-label={words.text('remove', { what: summary })} onClick={() => props.onRemove(index)}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </Group>
      {!inline && open && (
        <div id={body} className={styles.body}>
          <NewnessContext.Provider value={newness}>
            <Value bare node={node} label={summary} path={path} value={value} required onChange={set} />
          </NewnessContext.Provider>
          {!readOnly && of > 1 && (
            <Group gap={4} mt={8}>
              <Button
                size="compact-xs"
                variant="subtle"
                disabled={index === 0}
                leftSection={<IconArrowUp size={12} />}
                onClick={() => props.onMove(index, index - 1)}
              >
                {words.text('move-up')}
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                disabled={index === of - 1}
                leftSection={<IconArrowDown size={12} />}
                onClick={() => props.onMove(index, index + 1)}
              >
                {words.text('move-down')}
              </Button>
            </Group>
          )}
        </div>
      )}
    </li>
  );
});
