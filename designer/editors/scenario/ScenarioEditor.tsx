import { Stack } from '@mantine/core';
import { useWords } from '../../../ui/i18n/index.ts';
import { schemaFor, SchemaForm } from '../../../ui/schema-form/index.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { EditorProps } from '../editor-props.ts';
import { PackFields } from '../PackFields.tsx';
import { Part } from '../parts/Part.tsx';
import { SetTitle } from '../parts/SetTitle.tsx';
import { withMember } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';
import { usePack } from '../use-pack.ts';
import { StepRows } from './StepRows.tsx';

/** A story: who is there, what is filed, and what happens step by step; each step is a sentence that opens to its form. */
export function ScenarioEditor(props: EditorProps) {
  const { value, readOnly, edit, problems } = props;
  const { t } = useWords('editors');
  const { choices } = usePack();
  return (
    <PackFields>
      <Stack gap="xl" maw={960}>
        <SetTitle {...props} order={ORDERS.scenario} />
        <Part title={t('scenario.given')} hint={t('scenario.givenHint')}>
          <SchemaForm
            schema={schemaFor('scenario.schema.json#/$defs/given')}
            value={value.given ?? {}}
            readOnly={readOnly}
            pickers={choices}
            problems={problems
              .filter(({ path }) => path.startsWith('/given/'))
              .map(({ path, message }) => ({ path: path.slice('/given'.length), message }))}
            onChange={(given: Json) => {
              if (isObject(given)) {
                edit((scenario) => withMember(scenario, 'given', given, ORDERS.scenario), { gesture: 'given' });
              }
            }}
          />
        </Part>
        <StepRows {...props} />
      </Stack>
    </PackFields>
  );
}
