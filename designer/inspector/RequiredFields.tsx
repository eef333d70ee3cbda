import { Checkbox } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { isList, isObject, type Json } from '../model/json.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { References } from './References.tsx';
import { withRequired } from './with-required.ts';

interface RequiredFieldsProps {
  readonly value: Json | undefined;
  /** Null when nothing is required any more. */
  readonly onChange: (value: Json) => void;
}

/** What must be there before somebody may go this way: fields, finished checklists, a comment, an owner. */
export function RequiredFields({ value, onChange }: RequiredFieldsProps) {
  const { t } = useWords('inspector');
  const { readOnly } = useWorkflowEditor();
  const { choices } = useSurroundings();
  const required = isObject(value) ? value : {};
  const ids = (key: string): string[] => (isList(required[key]) ? required[key].map(String) : []);
  return (
    <>
      {(['fields', 'checklists'] as const).map((key) => (
        <References
          key={key}
          label={t(`required.${key}`)}
          choices={choices[key === 'fields' ? 'field' : 'checklist'] ?? []}
          value={ids(key)}
          readOnly={readOnly}
          placeholder={t('add')}
          onChange={(next) => onChange(withRequired(value, key, next.length === 0 ? undefined : [...next]))}
        />
      ))}
      {(['comment', 'assignee'] as const).map((key) => (
        <Checkbox
          key={key}
          label={t(`required.${key}`)}
          disabled={readOnly}
          checked={required[key] === true}
          onChange={({ currentTarget }) => onChange(withRequired(value, key, currentTarget.checked ? true : undefined))}
        />
      ))}
    </>
  );
}
