import { Autocomplete, Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Trigger } from '../../engine/language/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { isId } from '../model/new-ids.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { DelayField } from './DelayField.tsx';

export type TriggerKind = 'on' | 'after' | 'always' | 'onDone';

const TRIGGER_KINDS: readonly TriggerKind[] = ['on', 'after', 'always', 'onDone'];

export function kindOfTrigger(trigger: Trigger): TriggerKind {
  return TRIGGER_KINDS.find((kind) => kind in trigger) ?? 'on';
}

interface TriggerFieldProps {
  readonly trigger: Trigger;
  readonly onChange: (trigger: Trigger) => void;
}

/** What sets a transition off: an event that is sent, a delay, always, or when what is inside is done. */
export function TriggerField({ trigger, onChange }: TriggerFieldProps) {
  const { t } = useWords('inspector');
  const { readOnly, view } = useWorkflowEditor();
  const [wanted, setWanted] = useState<TriggerKind>(kindOfTrigger(trigger));
  useEffect(() => setWanted(kindOfTrigger(trigger)), [trigger]);
  const choose = (kind: TriggerKind): void => {
    setWanted(kind);
    const [delay] = Object.keys(view.delays);
    if (kind === 'always') onChange({ always: true });
    else if (kind === 'onDone') onChange({ onDone: true });
    else if (kind === 'after' && delay !== undefined) onChange({ after: delay });
  };
  return (
    <>
      <Select
        label={t('trigger.label')}
        size="sm"
        readOnly={readOnly}
        allowDeselect={false}
        data={TRIGGER_KINDS.map((each) => ({ value: each, label: t(`trigger.${each}`) }))}
        value={wanted}
        onChange={(kind) => kind !== null && choose(kind)}
      />
      {wanted === 'on' && <EventField event={'on' in trigger ? trigger.on : ''} onChange={(on) => onChange({ on })} />}
      {wanted === 'after' && (
        <DelayField value={'after' in trigger ? trigger.after : null} onChange={(after) => onChange({ after })} />
      )}
    </>
  );
}

interface EventFieldProps {
  readonly event: string;
  readonly onChange: (event: string) => void;
}

/** The name of an event: one that exists, or a new one. A name that cannot be one stays here and is not taken over. */
export function EventField({ event, onChange }: EventFieldProps) {
  const { t } = useWords('inspector');
  const { readOnly } = useWorkflowEditor();
  const { choices } = useSurroundings();
  const [text, setText] = useState(event);
  useEffect(() => setText(event), [event]);
  const wrong = text === '' ? t('trigger.eventMissing') : isId(text) ? undefined : t('idInvalid');
  const commit = (next: string): void => {
    if (isId(next) && next !== event) onChange(next);
  };
  return (
    <Autocomplete
      label={t('trigger.event')}
      description={t('trigger.eventHint')}
      size="sm"
      readOnly={readOnly}
      data={(choices.event ?? []).map(({ id }) => id)}
      value={text}
      error={text === event && event === '' ? undefined : wrong}
      onChange={setText}
      onOptionSubmit={commit}
      onBlur={() => commit(text)}
      onKeyDown={(key) => {
        if (key.key === 'Enter') commit(text);
      }}
    />
  );
}
