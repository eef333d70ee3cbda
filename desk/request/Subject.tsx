import { ActionIcon, Text, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useSend } from '../sending/use-send.ts';
import { useTypedDraft } from '../typed/use-typed-draft.ts';
import { SendState } from './SendState.tsx';
import styles from './request.module.css';
import { useOpenRequest } from './request-context.ts';
import { useKnownVersion } from './use-known-version.ts';

/** What the request is about, edited in place. */
export function Subject() {
  const { t } = useWords('request');
  const api = useApi();
  const { request, number, may, refresh } = useOpenRequest();
  const known = useKnownVersion();
  const typed = useTypedDraft<string | null>(`subject ${number}`, null);
  const [editing, setEditing] = useState(typed.value !== null);
  const sending = useSend(
    `subject ${number}`,
    ({ subject, version }: { readonly subject: string; readonly version: number }, how) =>
      api.setFields({ path: { request: request.uuid }, body: { subject }, ifMatch: version, ...how }),
    {
      done: () => {
        typed.clear();
        setEditing(false);
        void refresh();
      },
      failed: () => void refresh(),
    },
  );
  const close = (): void => {
    typed.clear();
    sending.forget();
    setEditing(false);
  };
  if (!editing) {
    return (
      <>
        <Text component="span" size="lg" className={styles.subject}>
          {request.subject}
        </Text>
        {may('edit') && !request.ended && (
          <ActionIcon aria-label={t('header.editSubject')} onClick={() => setEditing(true)}>
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        )}
      </>
    );
  }
  const subject = typed.value ?? request.subject;
  return (
    <form
      className={styles.editing}
      onSubmit={(event) => {
        event.preventDefault();
        if (subject.trim() === request.subject) close();
        else if (subject.trim() !== '') void sending.send({ subject: subject.trim(), version: known() });
      }}
    >
      <TextInput
        autoFocus
        aria-label={t('header.subject')}
        maxLength={300}
        value={subject}
        error={subject.trim() === '' ? t('header.subjectMissing') : undefined}
        onChange={(event) => typed.set(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      />
      <Text size="xs" c="dimmed">
        {t('header.subjectKeys')}
      </Text>
      <SendState sending={sending} />
    </form>
  );
}
