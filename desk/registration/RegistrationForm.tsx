import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { ApiError, type NewRequest, type RequestType } from '../../ui/api/index.ts';
import { useApi, useMe } from '../../ui/api/use-api.ts';
import { faultsIn, fieldsAtFault } from '../../ui/fields-form/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { toInstant, toLocalText } from '../../ui/schema-form/instants.ts';
import { useRead } from '../api/use-read.ts';
import { Warning } from '../register/Warning.tsx';
import { SendState } from '../request/SendState.tsx';
import { useSend } from '../sending/use-send.ts';
import { useTypedDraft, useTypedStore } from '../typed/use-typed-draft.ts';
import { Bindings } from './Bindings.tsx';
import { CallerField } from './CallerField.tsx';
import { Filed } from './Filed.tsx';
import { Known } from './Known.tsx';
import { Machines } from './Machines.tsx';
import { bodyOf, EMPTY, proposedSubject, type Registration, withChosen } from './registration.ts';
import styles from './registration.module.css';
import { TypeFields } from './TypeFields.tsx';
import { TypePicker } from './TypePicker.tsx';
import { keyOfRegistration } from './use-registrations.ts';

const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
const WEEK_MS = 7 * 86_400_000;

interface RegistrationFormProps {
  readonly id: string;
  readonly types: readonly RequestType[];
  readonly another: () => void;
}

/** One call written down: who, what machine, what is wrong; sent once, and its number told. */
export function RegistrationForm({ id, types, another }: RegistrationFormProps) {
  const { t, title } = useWords('registration');
  const api = useApi();
  const queries = useQueryClient();
  const store = useTypedStore();
  const canRead = useMe().may.registers !== null;
  const key = keyOfRegistration(id);
  const typed = useTypedDraft<Registration>(key, EMPTY);
  const draft = typed.value;
  const [judged, setJudged] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const change = (next: Partial<Registration>): void => typed.set((before) => ({ ...before, ...next }));

  const { client, site, machines } = draft;
  const asked = useMemo(
    () => ({
      ...(client === null ? {} : { client: client.code ?? client.uuid }),
      ...(site === null ? {} : { site: site.uuid }),
      ...(draft.contact === undefined || draft.contact === null ? {} : { contact: draft.contact.uuid }),
      ...(machines[0] === undefined ? {} : { equipment: machines[0].uuid }),
    }),
    [client, site, machines, draft.contact],
  );
  const isAsked = canRead && Object.keys(asked).length > 0;
  const known = useRead(
    'getRegistrationHints',
    { query: asked },
    { about: 'registers', enabled: isAsked, placeholderData: keepPreviousData },
  );
  const of = isAsked ? (known.data?.of ?? null) : null;
  const only = of?.contacts.length === 1 ? (of.contacts[0] ?? null) : null;
  const contact = draft.contact === undefined ? only : draft.contact;
  const contract = draft.contract === undefined ? (of?.contract?.uuid ?? null) : draft.contract;

  const type = types.find((each) => each.id === draft.type) ?? (types.length === 1 ? types[0] : undefined);
  const subject = draft.subject ?? proposedSubject(title(type?.title), machines);
  const dueAt = toInstant(draft.due);
  const openOfMachines = machines.length === 0 ? [] : (of?.openRequests ?? []);
  const isMaybeDouble = openOfMachines.length > 0 && !draft.isAnother && draft.linkTo === null;
  const [warned, setWarned] = useState(false);

  const linking = useSend(`link of ${key}`, ({ request, to }: { request: string; to: string }, how) =>
    api.linkRequests({ path: { request }, body: { to, kind: 'related' }, ...how }),
  );
  const sending = useSend(key, (body: NewRequest, how) => api.createRequest({ body, ...how }), {
    done: ({ uuid, number, secret }) => {
      const before = (store.read(key) as Registration | undefined) ?? EMPTY;
      store.write(key, { ...before, filed: { uuid, number, secret } });
      if (before.linkTo !== null) void linking.send({ request: uuid, to: before.linkTo });
      void queries.invalidateQueries({ queryKey: ['queue'] });
      void queries.invalidateQueries({ queryKey: ['views'] });
      void queries.invalidateQueries({ queryKey: ['registers'] });
    },
  });
  const refused = sending.error instanceof ApiError ? faultsIn(sending.error.details) : null;
  const needsClient = type?.clientRequired === true && client === null;

  const submit = (): void => {
    setJudged(true);
    if (type === undefined || subject.trim() === '' || needsClient) return;
    if (fieldsAtFault(type.fields, draft.fields, type.required).length > 0) return;
    if (isMaybeDouble && !warned) {
      setWarned(true);
      return;
    }
    void sending.send(bodyOf(draft, type, { subject, contact, contract, dueAt }));
  };

  if (draft.filed !== null) {
    return <Filed filed={draft.filed} linkFailed={linking.state === 'refused'} another={another} />;
  }
  return (
    <form
      ref={form}
      noValidate
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          submit();
        }
      }}
    >
      <Stack gap="md" className={styles.work}>
        {canRead && (
          <CallerField
            typed={draft.typed}
            onType={(next) => change({ typed: next })}
            onChoose={(chosen) => {
              setWarned(false);
              typed.set((before) => withChosen(before, chosen));
              goOn(form.current, type !== undefined);
            }}
          />
        )}
        <Bindings
          draft={draft}
          of={of}
          canRead={canRead}
          clientFault={judged && needsClient ? t('clientNeeded') : undefined}
          contact={contact === null ? null : { uuid: contact.uuid, name: contact.name }}
          contract={contract}
          change={change}
          replace={typed.set}
        />
        {canRead && <Machines draft={draft} change={change} replace={typed.set} />}
        <TypePicker
          types={types}
          value={type?.id ?? null}
          error={judged && type === undefined ? t('typeNeeded') : undefined}
          onChange={(next) => change({ type: next })}
        />
        <TextInput
          data-subject
          label={t('subject')}
          description={draft.subject === null && subject !== '' ? t('subjectProposed') : undefined}
          withAsterisk
          maxLength={300}
          value={subject}
          error={judged && subject.trim() === '' ? t('subjectNeeded') : undefined}
          onChange={({ currentTarget }) => change({ subject: currentTarget.value })}
        />
        {type !== undefined && (
          <TypeFields
            key={type.id}
            type={type}
            values={draft.fields}
            faults={refused?.fields ?? []}
            judged={judged}
            onChange={(fields) => change({ fields })}
          />
        )}
        <div className={styles.grid}>
          <Select
            label={t('priority')}
            clearable
            placeholder={type === undefined ? '' : t(`priorities.${type.priority}`)}
            data={PRIORITIES.map((value) => ({ value, label: t(`priorities.${value}`) }))}
            value={draft.priority}
            onChange={(priority) => change({ priority })}
          />
          <TextInput
            type="datetime-local"
            label={t('due')}
            value={draft.due}
            onChange={({ currentTarget }) => change({ due: currentTarget.value })}
          />
        </div>
        {warned && isMaybeDouble && (
          <Warning title={t('double.title', { count: openOfMachines.length })}>
            <Group gap="xs">
              {openOfMachines.slice(0, 3).map(({ uuid, number }) => (
                <Button
                  key={uuid}
                  size="compact-sm"
                  variant="default"
                  onClick={() => change({ linkTo: number, isAnother: true })}
                >
                  {t('double.link', { number })}
                </Button>
              ))}
              <Button size="compact-sm" variant="default" onClick={() => change({ isAnother: true })}>
                {t('double.another')}
              </Button>
            </Group>
            <Text size="sm">{t('double.again')}</Text>
          </Warning>
        )}
        <SendState sending={sending} others={refused?.others} />
        <Group gap="sm" className={styles.send}>
          <Button type="submit" size="md" loading={sending.state === 'sending'}>
            {t('send')}
          </Button>
          <Text size="sm" c="dimmed" visibleFrom="sm">
            {t('sendKeys')}
          </Text>
          {!typed.keeps && <Text c="red">{t('notKept')}</Text>}
        </Group>
      </Stack>
      <aside className={styles.aside} aria-label={t('known.title')}>
        {canRead && (
          <Known
            of={of}
            contract={contract}
            remind={of?.contacts.find(({ uuid }) => uuid === contact?.uuid)?.email ?? of?.client?.email ?? null}
            linkTo={draft.linkTo}
            onLink={(linkTo) => change({ linkTo })}
            onLater={() => change({ due: toLocalText(new Date(Date.now() + WEEK_MS).toISOString()).slice(0, 16) })}
          />
        )}
      </aside>
    </form>
  );
}

/** Where the hand goes once it is known who calls: to what it is, then to what is asked of that. */
function goOn(form: HTMLFormElement | null, hasType: boolean): void {
  requestAnimationFrame(() => {
    const next = hasType ? '[data-asked] textarea, [data-asked] input, [data-subject]' : '[data-types] input';
    form?.querySelector<HTMLElement>(next)?.focus();
  });
}
