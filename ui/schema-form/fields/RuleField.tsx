import type { FieldProps } from '../field-props.ts';
import { useForm } from '../form-context.ts';
import { isMap } from '../json-value.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { JsonField } from './JsonField.tsx';

/** A rule, drawn by the widget that the form was given. */
export function RuleField(props: FieldProps) {
  const { RuleWidget, readOnly } = useForm();
  const { value, label, path, onChange } = props;
  if (RuleWidget === undefined) return <JsonField {...props} />;
  return (
    <FieldFrame {...props} as="group">
      {() => <RuleWidget rule={value} onChange={onChange} readOnly={readOnly} label={label} path={path} />}
    </FieldFrame>
  );
}

/** A guard: the rule inside `{ type: 'rule', params }`. Without a rule there is no guard. */
export function GuardField(props: FieldProps) {
  const { RuleWidget, readOnly } = useForm();
  const { value, label, path, onChange } = props;
  const plain = value === undefined || (isMap(value) && value['type'] === 'rule');
  if (RuleWidget === undefined || !plain) return <JsonField {...props} />;
  return (
    <FieldFrame {...props} as="group">
      {() => (
        <RuleWidget
          rule={isMap(value) ? value['params'] : undefined}
          onChange={(rule) => onChange(rule === undefined ? undefined : { type: 'rule', params: rule })}
          readOnly={readOnly}
          label={label}
          path={path}
        />
      )}
    </FieldFrame>
  );
}
