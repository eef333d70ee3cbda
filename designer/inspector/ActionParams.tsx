import { Checkbox, Select } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { SchemaForm } from '../../ui/schema-form/index.ts';
import { isObject, type Json } from '../model/json.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { type EditedAction, withParam } from './complete-action.ts';
import { Reference } from './Reference.tsx';
import { SetFieldParams } from './SetFieldParams.tsx';
import { useGesture } from './use-gesture.ts';

export interface ActionParamsProps {
  readonly action: EditedAction;
  readonly onChange: (action: EditedAction, gesture?: string) => void;
}

/** The parameters of an action: in people's words for the kinds of the engine, from its schema for a plugin's. */
export function ActionParams(props: ActionParamsProps) {
  switch (props.action.type) {
    case 'notify':
      return <OneReference {...props} what="notification" />;
    case 'start-checklist':
      return <StartChecklist {...props} />;
    case 'assign':
      return <Assign {...props} />;
    case 'set-field':
      return <SetFieldParams {...props} />;
    default:
      return <OtherParams {...props} />;
  }
}

function useParam({ action, onChange }: ActionParamsProps) {
  return {
    text: (key: string): string | undefined => {
      const value = action.params?.[key];
      return typeof value === 'string' ? value : undefined;
    },
    set(key: string, value: Json | undefined): void {
      const { params: _, ...rest } = action;
      const params = withParam(action.params, key, value);
      onChange(params === undefined ? rest : { ...rest, params });
    },
  };
}

function OneReference({ what, ...props }: ActionParamsProps & { readonly what: 'notification' | 'checklist' }) {
  const { t } = useWords('inspector');
  const { readOnly } = useWorkflowEditor();
  const { choices } = useSurroundings();
  const param = useParam(props);
  return (
    <Reference
      label={t(`actions.${what}`)}
      choices={choices[what] ?? []}
      value={param.text(what)}
      clearable={false}
      readOnly={readOnly}
      placeholder={t('choose')}
      onChange={(id) => param.set(what, id ?? undefined)}
    />
  );
}

function StartChecklist(props: ActionParamsProps) {
  const { t } = useWords('inspector');
  const { readOnly } = useWorkflowEditor();
  const param = useParam(props);
  return (
    <>
      <OneReference {...props} what="checklist" />
      <Checkbox
        label={t('actions.again')}
        size="sm"
        disabled={readOnly}
        checked={props.action.params?.again === true}
        onChange={({ currentTarget }) => param.set('again', currentTarget.checked ? true : undefined)}
      />
    </>
  );
}

function Assign(props: ActionParamsProps) {
  const { t } = useWords('inspector');
  const { readOnly } = useWorkflowEditor();
  const { choices } = useSurroundings();
  const param = useParam(props);
  return (
    <>
      <Select
        label={t('actions.to')}
        size="sm"
        clearable={!readOnly}
        readOnly={readOnly}
        placeholder={t('actions.toUnchanged')}
        clearButtonProps={{ 'aria-label': t('clear', { label: t('actions.to') }) }}
        data={[
          { value: 'actor', label: t('actions.toActor') },
          { value: 'nobody', label: t('actions.toNobody') },
        ]}
        value={param.text('to') ?? null}
        onChange={(to) => param.set('to', to ?? undefined)}
      />
      <Reference
        label={t('actions.group')}
        choices={choices.group ?? []}
        value={param.text('group')}
        readOnly={readOnly}
        placeholder={t('actions.groupUnchanged')}
        onChange={(group) => param.set('group', group ?? undefined)}
      />
    </>
  );
}

function OtherParams({ action, onChange }: ActionParamsProps) {
  const { readOnly } = useWorkflowEditor();
  const { choices, actions } = useSurroundings();
  const { gesture, begin } = useGesture();
  const schema = actions.find(({ type }) => type === action.type)?.params;
  if (schema === undefined || !isObject(schema.properties)) return null;
  return (
    <div onFocus={begin}>
      <SchemaForm
        schema={schema}
        value={action.params ?? {}}
        readOnly={readOnly}
        pickers={choices}
        onChange={(params: Json) => {
          if (isObject(params)) onChange({ type: action.type, params }, gesture());
        }}
      />
    </div>
  );
}
