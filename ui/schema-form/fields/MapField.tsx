import { ActionIcon, Button, Group, Select, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { useContext, useId, useState } from 'react';
import { drawingOf } from '../drawing.ts';
import type { FieldProps } from '../field-props.ts';
import { FieldsContext, useForm, useFormWords } from '../form-context.ts';
import { isMap, type JsonMap, type JsonValue } from '../json-value.ts';
import { withProperty } from '../object-edits.ts';
import { partOf, pointerOf, propertyOf, type SchemaNode } from '../schema-node.ts';
import styles from '../schema-form.module.css';
import { starterOf } from '../starters.ts';
import { summaryOf } from '../summary.ts';
import { CustomValueField, isCustomValue } from './CustomValueField.tsx';
import { FieldFrame } from './FieldFrame.tsx';

/** An object whose keys the author chooses: one entry per key. */
export function MapField(props: FieldProps) {
  const { node, path, value, required, onChange } = props;
  const { readOnly } = useForm();
  const map = isMap(value) ? value : EMPTY;
  const [open, setOpen] = useState<string | null>(null);
  const put = (next: JsonMap): void => onChange(Object.keys(next).length === 0 && !required ? undefined : next);
  return (
    <FieldFrame {...props} as="group">
      {() => (
        <>
          {Object.keys(map).length > 0 && (
            <ul className={styles.list}>
              {Object.entries(map).map(([key, entry]) => (
                <MapRow
                  key={key}
                  map={node}
                  name={key}
                  path={path + pointerOf([key])}
                  value={entry}
                  open={open === key}
                  onToggle={() => setOpen(open === key ? null : key)}
                  onChange={(next) => put(withProperty(map, key, next, []))}
                />
              ))}
            </ul>
          )}
          {!readOnly && (
            <NewKey
              map={node}
              taken={Object.keys(map)}
              label={props.label}
              onAdd={(key) => {
                const start = propertyOf(node, key);
                put({ ...map, [key]: (start === undefined ? undefined : starterOf(start)) ?? null });
                setOpen(key);
              }}
            />
          )}
        </>
      )}
    </FieldFrame>
  );
}

const EMPTY: JsonMap = {};
const OPENED: ReadonlySet<string> = new Set(['object', 'list', 'map', 'action']);

interface MapRowProps {
  readonly map: SchemaNode;
  readonly name: string;
  readonly path: string;
  readonly value: JsonValue;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onChange: (value: JsonValue | undefined) => void;
}

function MapRow({ map, name, path, value, open, onToggle, onChange }: MapRowProps) {
  const { readOnly, pickers, Value } = useForm();
  const words = useFormWords();
  const body = useId();
  const node = propertyOf(map, name) ?? map;
  const names = partOf(map, 'propertyNames');
  const label = names === undefined ? name : summaryOf(names, name, words, pickers);
  const field = useContext(FieldsContext).get(namesFields(names) ? name : '');
  const drawing = drawingOf(node).as;
  const change = (next: JsonValue | undefined): void => onChange(next ?? null);
  return (
    <li className={styles.row}>
      <Group gap={4} wrap="nowrap" className={styles.head} align={OPENED.has(drawing) ? 'center' : 'flex-end'}>
        {field !== undefined && isCustomValue(field, value) ? (
          <div className={styles.grow}>
            <CustomValueField field={field} path={path} value={value} onChange={change} />
          </div>
        ) : OPENED.has(drawing) ? (
          <UnstyledButton className={styles.summary} aria-expanded={open} aria-controls={body} onClick={onToggle}>
            {open ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
            <span>{label}</span>
            <span className={styles.beside}>{summaryOf(node, value, words, pickers)}</span>
          </UnstyledButton>
        ) : (
          <div className={styles.grow}>
            <Value node={node} label={label} path={path} value={value} required onChange={change} />
          </div>
        )}
        {!readOnly && (
          <ActionIcon aria-label={words.text('remove', { what: label })} onClick={() => onChange(undefined)}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </Group>
      {OPENED.has(drawing) && open && (
        <div id={body} className={styles.body}>
          <Value bare node={node} label={label} path={path} value={value} required onChange={change} />
        </div>
      )}
    </li>
  );
}

/** True when the keys are ids of custom fields. */
function namesFields(names: SchemaNode | undefined): boolean {
  const drawing = names === undefined ? undefined : drawingOf(names);
  return drawing?.as === 'reference' && drawing.to === 'field';
}

interface NewKeyProps {
  readonly map: SchemaNode;
  readonly taken: readonly string[];
  readonly label: string;
  readonly onAdd: (key: string) => void;
}

const ID = /^[a-z][a-z0-9-]{0,63}$/;

/** Where a new key is typed or chosen. */
function NewKey({ map, taken, label, onAdd }: NewKeyProps) {
  const { pickers } = useForm();
  const { text } = useFormWords();
  const [key, setKey] = useState('');
  const names = partOf(map, 'propertyNames');
  const drawing = names === undefined ? undefined : drawingOf(names);
  const options = drawing?.as === 'reference' ? pickers[drawing.to] : undefined;
  const add = (chosen: string): void => {
    setKey('');
    onAdd(chosen);
  };
  if (options !== undefined) {
    const free = options.filter(({ id }) => !taken.includes(id));
    return (
      <Select
        mt={4}
        searchable
        aria-label={text('add-to', { what: label })}
        placeholder={text('add')}
        data={free.map((option) => ({ value: option.id, label: option.label }))}
        value={null}
        nothingFoundMessage={text('nothing-found')}
        onChange={(chosen) => chosen !== null && add(chosen)}
      />
    );
  }
  const wrong = key === '' || ID.test(key) ? (taken.includes(key) ? text('id-taken') : undefined) : text('id-hint');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (key !== '' && wrong === undefined) add(key);
      }}
    >
      <Group gap={4} mt={4} align="flex-start">
        <TextInput
          aria-label={text('new-key', { what: label })}
          placeholder={text('new-id')}
          spellCheck={false}
          value={key}
          error={wrong}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          leftSection={<IconPlus size={14} />}
          disabled={key === '' || wrong !== undefined}
        >
          {text('add')}
        </Button>
      </Group>
    </form>
  );
}
