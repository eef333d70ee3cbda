import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FieldDefinition } from '../../../engine/language/definitions.generated.ts';
import type { BatchForm, DocumentBatch, NewDocumentBatch } from '../../../ui/api/index.ts';
import { useApi, useMe } from '../../../ui/api/use-api.ts';
import { fieldsAtFault, FieldsForm, formFieldOf, type FormValues, isBlank } from '../../../ui/fields-form/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useRead } from '../../api/use-read.ts';
import { today } from '../../register/card/today.ts';
import type { Named } from '../../register/entry.ts';
import { EntryMultiSelect } from '../../register/form/EntryMultiSelect.tsx';
import { Refusal } from '../../sending/Refusal.tsx';
import { useSend } from '../../sending/use-send.ts';
import { usualPeriod } from '../group/usual-period.ts';
import styles from '../documents.module.css';

interface NewBatchProps {
  readonly forms: readonly BatchForm[];
  readonly done: (uuid: string) => void;
}

/** By which form, of which days and for whom documents are made. Nothing is issued by that yet. */
export function NewBatch({ forms, done }: NewBatchProps) {
  const { t, title } = useWords('month-end');
  const { t: of } = useWords('documents');
  const api = useApi();
  const registers = useMe().may.registers !== null;
  const entities = useRead(
    'listLegalEntities',
    { query: { active: true, limit: 100 } },
    { about: 'registers', enabled: registers },
  );
  const ours = (entities.data?.items ?? []).filter(({ client }) => client === null);
  const [{ from, to }, setPeriod] = useState(() => usualPeriod(today()));
  const [day, setDay] = useState('');
  const [id, setId] = useState(() => (forms.find(({ group }) => group) ?? forms[0])?.id ?? '');
  const [language, setLanguage] = useState<string | null>(null);
  const [seller, setSeller] = useState<string | null>(null);
  const [clients, setClients] = useState<readonly Named[]>([]);
  const [inputs, setInputs] = useState<FormValues>({});
  const [judged, setJudged] = useState(false);
  const sending = useSend<NewDocumentBatch, DocumentBatch>(
    'month end',
    (body, how) => api.createDocumentBatch({ body, ...how }),
    { done: ({ uuid }) => done(uuid) },
  );
  const form = forms.find((each) => each.id === id);
  const definitions = (form?.inputs ?? []) as unknown as readonly (FieldDefinition & { readonly required?: boolean })[];
  const fields = definitions.map(formFieldOf);
  const required = definitions.filter((each) => each.required === true).map((each) => each.id);
  const isBackwards = to < from;
  const submit = (): void => {
    setJudged(true);
    if (isBackwards || fieldsAtFault(fields, inputs).length > 0) return;
    const told = Object.fromEntries(Object.entries(inputs).filter(([, value]) => !isBlank(value)));
    void sending.send({
      form: id,
      from,
      to,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      inputs: told,
      ...(day === '' ? {} : { day }),
      ...(language === null ? {} : { language: language as 'en' | 'ru' | 'kk' }),
      ...(seller === null ? {} : { seller }),
      ...(clients.length === 0 ? {} : { clients: clients.map(({ uuid }) => uuid) }),
    });
  };
  const portal = { comboboxProps: { withinPortal: true } } as const;
  return (
    <form
      className={styles.new}
      aria-label={t('new')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <Group gap="sm" align="flex-start">
          <Select
            {...portal}
            w={280}
            label={of('list.form')}
            allowDeselect={false}
            data={forms.map(({ id: value, title: name }) => ({ value, label: title(name) || value }))}
            value={id}
            onChange={(next) => {
              if (next === null) return;
              setId(next);
              setInputs({});
              setLanguage(null);
            }}
          />
          <TextInput
            type="date"
            label={t('from')}
            value={from}
            onChange={({ currentTarget }) => setPeriod({ from: currentTarget.value, to })}
          />
          <TextInput
            type="date"
            label={t('to')}
            value={to}
            error={isBackwards ? of('draft.backwards') : undefined}
            onChange={({ currentTarget }) => setPeriod({ from, to: currentTarget.value })}
          />
          <TextInput
            type="date"
            label={of('draft.day')}
            description={t('lastDay')}
            inputWrapperOrder={['label', 'input', 'description']}
            value={day}
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
          {form !== undefined && form.languages.length > 1 && (
            <Select
              {...portal}
              label={of('draft.language')}
              allowDeselect={false}
              data={form.languages.map((value) => ({ value, label: of(`languages.${value}`) }))}
              value={language ?? form.languages[0] ?? null}
              onChange={setLanguage}
            />
          )}
          {ours.length > 1 && (
            <Select
              {...portal}
              label={of('draft.seller')}
              data={ours.map(({ uuid, name }) => ({ value: uuid, label: name }))}
              value={seller}
              onChange={setSeller}
            />
          )}
        </Group>
        {registers && (
          <EntryMultiSelect kind="client" label={t('clients')} value={clients} within={{}} onChange={setClients} />
        )}
        {fields.length > 0 && (
          <FieldsForm fields={fields} values={inputs} required={required} judged={judged} onChange={setInputs} />
        )}
        <Refusal error={sending.state === 'refused' ? sending.error : null} close={sending.forget} />
        <Group>
          <Button type="submit" loading={sending.state === 'sending'}>
            {t('plan')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
