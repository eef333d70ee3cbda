import { Select } from '@mantine/core';
import { useState } from 'react';
import { drawingOf } from '../drawing.ts';
import type { FieldProps } from '../field-props.ts';
import { useForm, useFormWords } from '../form-context.ts';
import { branchesOf } from '../schema-node.ts';
import styles from '../schema-form.module.css';
import { starterOf } from '../starters.ts';
import { variantOf } from '../variant-of.ts';
import { FieldFrame } from './FieldFrame.tsx';

/** One of several shapes: which one, and its value. */
export function VariantsField(props: FieldProps) {
  const { node, label, path, value, onChange } = props;
  const { readOnly, Value } = useForm();
  const words = useFormWords();
  const branches = branchesOf(node);
  const found = value === undefined ? -1 : variantOf(branches, value);
  const [chosen, setChosen] = useState(found);
  const at = found === -1 && value !== undefined ? -1 : value === undefined ? chosen : found;
  const branch = branches[at];
  const choose = (next: number): void => {
    const start = branches[next] === undefined ? undefined : starterOf(branches[next]);
    setChosen(next);
    onChange(start);
  };
  return (
    <FieldFrame {...props} as="group">
      {() => (
        <div className={styles.variants}>
          <Select
            aria-label={words.text('shape-of', { what: label })}
            readOnly={readOnly}
            allowDeselect={false}
            data={branches.map((each, index) => ({
              value: String(index),
              label: words.title(each, String(index + 1)),
            }))}
            value={branch === undefined ? null : String(at)}
            placeholder={words.text('choose')}
            onChange={(next) => next !== null && choose(Number(next))}
          />
          {branch !== undefined && drawingOf(branch).as !== 'nothing' && (
            <Value
              key={at}
              bare
              quiet
              node={branch}
              label={label}
              path={path}
              value={value}
              required
              onChange={onChange}
            />
          )}
        </div>
      )}
    </FieldFrame>
  );
}
