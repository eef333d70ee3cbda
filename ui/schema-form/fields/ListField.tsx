import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { drawingOf } from '../drawing.ts';
import type { FieldProps } from '../field-props.ts';
import { useForm, useFormWords } from '../form-context.ts';
import { isArray, isMap, type JsonArray } from '../json-value.ts';
import { partOf } from '../schema-node.ts';
import styles from '../schema-form.module.css';
import { starterOf } from '../starters.ts';
import { useStable } from '../use-stable.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { ListRow } from './ListRow.tsx';
import { useRows } from './use-rows.ts';

/** A list in order: its entries are opened one at a time, moved by dragging or with the arrow keys. */
export function ListField(props: FieldProps) {
  const { node, label, path, value, required, onChange } = props;
  const { readOnly } = useForm();
  const words = useFormWords();
  const list = isArray(value) ? value : EMPTY;
  const items = partOf(node, 'items') ?? node;
  const change = (next: JsonArray): void => onChange(next.length === 0 && !required ? undefined : next);
  const { rows, open, toggle, set, add, remove, move } = useRows(list, change);
  const [dragged, drag] = useState<number | null>(null);
  const [said, say] = useState('');
  const ids = list.map((each) => (isMap(each) && typeof each['id'] === 'string' ? each['id'] : '')).join(' ');
  const taken = useMemo(() => ids.split(' '), [ids]);
  const moveTo = (from: number, to: number): void => {
    if (to < 0 || to >= list.length) return;
    move(from, to);
    say(words.text('moved', { place: to + 1, of: list.length }));
  };
  const onSet = useStable(set);
  const onToggle = useStable(toggle);
  const onRemove = useStable(remove);
  const onMove = useStable(moveTo);
  const onDrop = useStable((to: number) => {
    if (dragged !== null) moveTo(dragged, to);
    drag(null);
  });
  const full = typeof node.schema['maxItems'] === 'number' && list.length >= node.schema['maxItems'];
  return (
    <FieldFrame {...props} as="group">
      {() => (
        <>
          {list.length > 0 && (
            <ol className={styles.list} aria-label={label}>
              {list.map((entry, index) => (
                <ListRow
                  key={rows[index]?.key ?? index}
                  id={rows[index]?.key ?? index}
                  node={items}
                  path={`${path}/${index}`}
                  value={entry}
                  index={index}
                  of={list.length}
                  fresh={rows[index]?.fresh === true}
                  taken={taken}
                  open={open === rows[index]?.key}
                  inline={INLINE.has(drawingOf(items).as)}
                  dragged={dragged === index}
                  onSet={onSet}
                  onToggle={onToggle}
                  onRemove={onRemove}
                  onMove={onMove}
                  onDrag={drag}
                  onDrop={onDrop}
                />
              ))}
            </ol>
          )}
          <div role="status" className={styles.unseen}>
            {said}
          </div>
          {!readOnly && (
            <Button
              size="compact-sm"
              variant="default"
              mt={list.length > 0 ? 4 : 0}
              disabled={full}
              leftSection={<IconPlus size={14} />}
              onClick={() => add(starterOf(items) ?? null)}
            >
              {words.text('add-to', { what: words.title(items, label) })}
            </Button>
          )}
        </>
      )}
    </FieldFrame>
  );
}

const EMPTY: JsonArray = [];
/** Entries of one line are edited where they stand. */
const INLINE: ReadonlySet<string> = new Set(['text', 'number', 'choice', 'reference', 'duration', 'instant']);
