import type { FieldProps } from '../field-props.ts';
import styles from '../schema-form.module.css';
import { FieldFrame } from './FieldFrame.tsx';
import { ObjectFields } from './ObjectFields.tsx';

/** An object inside another: its properties in a frame of their own, or `bare`. */
export function ObjectField({ bare = false, ...props }: FieldProps & { readonly bare?: boolean }) {
  const { node, path, value, onChange } = props;
  const fields = <ObjectFields node={node} path={path} value={value} onChange={onChange} />;
  if (bare) return fields;
  return (
    <FieldFrame {...props} as="group">
      {() => <div className={styles.nested}>{fields}</div>}
    </FieldFrame>
  );
}
