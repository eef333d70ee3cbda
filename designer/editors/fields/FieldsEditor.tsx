import { Stack } from '@mantine/core';
import { useWords } from '../../../ui/i18n/index.ts';
import type { EditorProps } from '../editor-props.ts';
import { SetTitle } from '../parts/SetTitle.tsx';
import { Split } from '../parts/Split.tsx';
import { fieldsIn } from '../preview/fields-in.ts';
import { FormPreview } from '../preview/FormPreview.tsx';
import { ORDERS } from '../shape/orders.ts';
import { FieldRows } from './FieldRows.tsx';

/** Custom fields, and beside them the form of the desk with them. */
export function FieldsEditor(props: EditorProps) {
  const { t } = useWords('editors');
  return (
    <Split
      title={t('fields.preview')}
      preview={<FormPreview fields={fieldsIn(props.value)} required={[]} empty={t('fields.none')} />}
    >
      <Stack gap="xl">
        <SetTitle {...props} order={ORDERS.fields} />
        <FieldRows {...props} />
      </Stack>
    </Split>
  );
}
