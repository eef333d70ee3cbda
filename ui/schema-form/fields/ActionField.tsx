import { Select } from '@mantine/core';
import type { FieldProps } from '../field-props.ts';
import { useForm, useFormWords } from '../form-context.ts';
import { isMap, type JsonValue } from '../json-value.ts';
import { withProperty } from '../object-edits.ts';
import { type JsonSchema, nodeOf, partOf } from '../schema-node.ts';
import styles from '../schema-form.module.css';
import { starterOf } from '../starters.ts';
import { JsonField } from './JsonField.tsx';

/** An action: its kind, and the parameters that the kind wants. */
export function ActionField({ node, path, value, onChange }: FieldProps) {
  const { actions, readOnly, Value } = useForm();
  const words = useFormWords();
  const action = isMap(value) ? value : {};
  const type = typeof action['type'] === 'string' ? action['type'] : '';
  const kind = actions.get(type);
  const params = kind === undefined ? undefined : nodeOf(kind.params as JsonSchema, `action:${type}`);
  const typeNode = partOf(node, 'properties', 'type');
  const types = [...actions.keys(), ...(type === '' || kind !== undefined ? [] : [type])];
  const nameOf = (each: string): string => {
    if (!actions.has(each)) return words.text('unknown', { id: each });
    return typeNode === undefined ? each : words.value(typeNode, each);
  };
  const choose = (next: string): void => {
    const chosen = actions.get(next);
    const start = chosen === undefined ? {} : starterOf(nodeOf(chosen.params as JsonSchema, `action:${next}`));
    onChange({ type: next, ...(isMap(start) && Object.keys(start).length > 0 ? { params: start } : {}) });
  };
  const setParams = (next: JsonValue | undefined): void => {
    onChange(withProperty(action, 'params', next, ['type', 'params']));
  };
  return (
    <div className={styles.stack}>
      <Select
        label={words.text('action-kind')}
        required
        readOnly={readOnly}
        allowDeselect={false}
        data={types.map((each) => ({ value: each, label: nameOf(each) }))}
        value={type === '' ? null : type}
        onChange={(next) => next !== null && choose(next)}
      />
      {params === undefined ? (
        type !== '' && (
          <JsonField
            node={node}
            label={words.text('action-params')}
            path={`${path}/params`}
            value={action['params']}
            required={false}
            onChange={setParams}
          />
        )
      ) : (
        <Value
          key={type}
          bare
          node={params}
          label={words.text('action-params')}
          path={`${path}/params`}
          value={action['params'] ?? NO_PARAMS}
          required
          onChange={setParams}
        />
      )}
    </div>
  );
}

const NO_PARAMS = {};
