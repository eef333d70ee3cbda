import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import type { RequestType } from '../../ui/api/index.ts';
import { type FieldFault, fieldsAtFault, FieldsForm, type FormValues } from '../../ui/fields-form/index.ts';
import { useWords } from '../../ui/i18n/index.ts';

/** So many are asked at once; of more only those that are needed or filled in, the others a click away. */
const AT_ONCE = 6;

interface TypeFieldsProps {
  readonly type: RequestType;
  readonly values: FormValues;
  readonly faults: readonly FieldFault[];
  readonly judged: boolean;
  readonly onChange: (next: FormValues) => void;
}

/** The fields of a type: what is needed first, the rest where somebody wants it. */
export function TypeFields({ type, values, faults, judged, onChange }: TypeFieldsProps) {
  const { t } = useWords('registration');
  const [all, setAll] = useState(type.fields.length <= AT_ONCE);
  const wrong = new Set([...fieldsAtFault(type.fields, values, []), ...faults.map(({ field }) => field)]);
  const first = type.fields.filter(
    ({ id }) => type.required.includes(id) || Object.hasOwn(values, id) || wrong.has(id),
  );
  const fields = all ? type.fields : first;
  const rest = type.fields.length - fields.length;
  return (
    <Stack gap="sm" data-asked>
      {fields.length > 0 && (
        <FieldsForm
          fields={fields}
          values={values}
          required={type.required}
          faults={faults}
          judged={judged}
          onChange={onChange}
        />
      )}
      {rest > 0 && (
        <Button variant="subtle" size="compact-sm" w="fit-content" onClick={() => setAll(true)}>
          {t('moreFields', { count: rest })}
        </Button>
      )}
    </Stack>
  );
}
