import { useMemo } from 'react';
import { SchemaForm, schemaFor } from '../../../ui/schema-form/index.ts';
import { isObject } from '../../model/json.ts';
import { RuleInForm } from '../../rules/RuleInForm.tsx';
import type { EditorProps } from '../editor-props.ts';
import { useOwnChoices } from '../demo/use-own-choices.ts';
import { PackFields } from '../PackFields.tsx';
import { usePack } from '../use-pack.ts';

/** A form drawn from the schema of the kind, for kinds without an editor of their own. */
export function GenericEditor({ document, value, readOnly, edit, problems }: EditorProps) {
  const { choices } = usePack();
  const { kind } = document.key;
  const own = useOwnChoices(kind, value);
  const pickers = useMemo(() => ({ ...choices, ...own }), [choices, own]);
  return (
    <PackFields>
      <SchemaForm
        schema={schemaFor(kind)}
        value={value}
        readOnly={readOnly}
        pickers={pickers}
        problems={problems}
        ruleWidget={RuleInForm}
        onChange={(next) => {
          if (isObject(next)) edit(() => next, { gesture: 'form' });
        }}
      />
    </PackFields>
  );
}
