import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import { ApiError } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { faultsIn, fieldsAtFault, FieldsForm, type FormValues, isBlank } from '../../../ui/fields-form/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useSend } from '../../sending/use-send.ts';
import { useTypedDraft } from '../../typed/use-typed-draft.ts';
import { SendState } from '../SendState.tsx';
import styles from '../request.module.css';
import { useOpenRequest } from '../request-context.ts';
import { useKnownVersion } from '../use-known-version.ts';
import { Fact } from './Fact.tsx';
import { FieldValue } from './FieldValue.tsx';

const NOTHING: FormValues = {};

/** The custom fields of the request: what is known, and a form to change it. */
export function FieldsPanel({ page }: { readonly page: RefObject<HTMLElement | null> }) {
  const { t, title } = useWords('request');
  const api = useApi();
  const { request, number, may, refresh } = useOpenRequest();
  const known = useKnownVersion();
  const typed = useTypedDraft<FormValues>(`fields ${number}`, NOTHING);
  const [editing, setEditing] = useState(typed.value !== NOTHING);
  const [judged, setJudged] = useState(false);
  const canEdit = may('edit') && !request.ended;
  const sending = useSend(
    `fields ${number}`,
    ({ fields, version }: { readonly fields: FormValues; readonly version: number }, how) =>
      api.setFields({
        path: { request: request.uuid },
        body: { fields },
        ifMatch: version,
        ...how,
      }),
    {
      done: () => {
        typed.clear();
        setEditing(false);
        void refresh();
      },
      failed: () => void refresh(),
    },
  );
  // Somebody is brought to a field that waits to be filled in: the form opens.
  useEffect(() => {
    const root = page.current;
    const unfold = (event: Event): void => {
      if (canEdit && String((event as CustomEvent).detail).startsWith('field ')) setEditing(true);
    };
    root?.addEventListener('unfold', unfold);
    return () => root?.removeEventListener('unfold', unfold);
  }, [page, canEdit]);
  if (request.fields.length === 0) return null;
  const filled = request.fields.filter(({ value }) => !isBlank(value));
  const refused = sending.error instanceof ApiError ? faultsIn(sending.error.details) : null;
  const save = (): void => {
    setJudged(true);
    const fields = typed.value;
    const changed = request.fields.filter(({ id }) => Object.hasOwn(fields, id));
    if (fieldsAtFault(changed, fields).length > 0) return;
    if (changed.length === 0) setEditing(false);
    else void sending.send({ fields, version: known() });
  };
  const cancel = (): void => {
    typed.clear();
    sending.forget();
    setEditing(false);
  };
  return (
    <section className={styles.panel} aria-label={t('fields.title')}>
      <Group justify="space-between" mb={4}>
        <Title order={3}>{t('fields.title')}</Title>
        {canEdit && !editing && (
          <Button size="compact-sm" variant="subtle" onClick={() => setEditing(true)}>
            {t('fields.edit')}
          </Button>
        )}
      </Group>
      {editing ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
          }}
        >
          <Stack gap="sm">
            <FieldsForm
              fields={request.fields}
              values={typed.value}
              faults={refused?.fields ?? []}
              judged={judged}
              onChange={typed.set}
            />
            <SendState sending={sending} others={refused?.others} />
            <Group gap="sm">
              <Button type="submit" loading={sending.state === 'sending'}>
                {t('fields.save')}
              </Button>
              <Button variant="default" onClick={cancel}>
                {t('fields.cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : filled.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('fields.none')}
        </Text>
      ) : (
        <dl className={styles.facts}>
          {filled.map((field) => (
            <Fact key={field.id} name={title(field.title)}>
              <FieldValue field={field} />
            </Fact>
          ))}
        </dl>
      )}
    </section>
  );
}
