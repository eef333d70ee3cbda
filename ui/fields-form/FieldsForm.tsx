import { withTheme } from '@rjsf/core';
import { Theme } from '@rjsf/mantine';
import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import { createContext, useContext, useId, useMemo } from 'react';
import { useWords } from '../i18n/index.ts';
import rjsfValidator from '../schema-form/rjsf-validator.ts';
import { useStable } from '../schema-form/use-stable.ts';
import { fieldsSchema } from './fields-schema.ts';
import styles from './fields-form.module.css';
import { FieldInput } from './FieldInput.tsx';
import type { FieldFault, FormField, FormValue, FormValues } from './form-field.ts';

export interface FieldsFormProps {
  readonly fields: readonly FormField[];
  /** What is typed; of a field that is absent its own value is shown. */
  readonly values: FormValues;
  /** Ids of those that must be filled in. */
  readonly required?: readonly string[];
  readonly readOnly?: boolean;
  /** What the server said of single fields. */
  readonly faults?: readonly FieldFault[];
  /** Show what is wrong with fields that nobody visited yet: after a try to send. */
  readonly judged?: boolean;
  readonly onChange: (values: FormValues) => void;
}

interface Surroundings extends FieldsFormProps {
  readonly set: (id: string, value: FormValue) => void;
}

const FormContext = createContext<Surroundings | null>(null);
const Rjsf = withTheme<Record<string, unknown>>(Theme);
const FIELDS = { input: InputField };
const TEMPLATES = { ObjectFieldTemplate: Grid };

/** A form for custom fields, drawn by rjsf from the schema of their definitions. It changes nothing that is not typed. */
export function FieldsForm(props: FieldsFormProps) {
  const { fields, values, required = NONE, onChange } = props;
  const { title } = useWords('fields');
  const prefix = useId();
  const drawn = useMemo(
    () => fieldsSchema(fields, required, (field) => title(field.title) || field.id),
    [fields, required, title],
  );
  const set = useStable((id: string, value: FormValue) => onChange({ ...values, [id]: value }));
  return (
    <FormContext.Provider value={{ ...props, set }}>
      <Rjsf
        tagName="div"
        idPrefix={prefix}
        schema={drawn.schema}
        uiSchema={drawn.uiSchema}
        formData={EMPTY}
        validator={rjsfValidator as never}
        fields={FIELDS as never}
        templates={TEMPLATES as never}
        showErrorList={false}
        experimental_defaultFormStateBehavior={{ emptyObjectFields: 'skipDefaults' }}
      >
        <></>
      </Rjsf>
    </FormContext.Provider>
  );
}

const NONE: readonly string[] = [];
/** Values go past rjsf: it draws the form, the inputs read and write. */
const EMPTY: Record<string, unknown> = {};

function Grid({ properties }: ObjectFieldTemplateProps) {
  return (
    <div className={styles.grid}>
      {properties.map(({ name, content }) => (
        <div key={name}>{content}</div>
      ))}
    </div>
  );
}

function InputField({ name }: { readonly name: string }) {
  const form = useContext(FormContext);
  const field = form?.fields.find(({ id }) => id === name);
  if (form === null || field === undefined) return null;
  const typed = Object.hasOwn(form.values, name) ? form.values[name] : field.value;
  return (
    <FieldInput
      field={field}
      value={typed}
      required={form.required?.includes(name) === true}
      readOnly={form.readOnly === true}
      fault={form.faults?.find((fault) => fault.field === name)?.message}
      judged={form.judged === true}
      onChange={(value) => form.set(name, value)}
    />
  );
}
