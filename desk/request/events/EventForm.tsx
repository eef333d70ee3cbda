import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ApiError, type Offer } from '../../../ui/api/index.ts';
import { faultsIn, fieldsAtFault, FieldsForm, type FormValues } from '../../../ui/fields-form/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useTypedDraft } from '../../typed/use-typed-draft.ts';
import { SendState } from '../SendState.tsx';
import { useOpenRequest } from '../request-context.ts';
import styles from './events.module.css';
import { useEvent } from './use-event.ts';

interface Typed {
  readonly fields: FormValues;
  readonly comment: string;
}

const NOTHING: Typed = { fields: {}, comment: '' };

/** What is given with an event. What is typed is kept until the event is sent or thrown away. */
export function EventForm({ offer, close }: { readonly offer: Offer; readonly close: () => void }) {
  const { t, title } = useWords('request');
  const { number } = useOpenRequest();
  const typed = useTypedDraft<Typed>(`event ${number} ${offer.event}`, NOTHING);
  const [judged, setJudged] = useState(false);
  const { fields, comment } = typed.value;
  const required = offer.needs.fields.map(({ id }) => id);
  const sending = useEvent({
    done: () => {
      typed.clear();
      close();
    },
  });
  const refused = sending.error instanceof ApiError ? faultsIn(sending.error.details) : null;
  const commentMissing = offer.needs.comment && comment.trim() === '';
  const submit = (): void => {
    setJudged(true);
    if (commentMissing || fieldsAtFault(offer.form, fields, required).length > 0) return;
    sending.send({
      event: offer.event,
      ...(Object.keys(fields).length === 0 ? {} : { fields }),
      ...(comment.trim() === '' ? {} : { comment }),
    });
  };
  return (
    <form
      className={styles.form}
      aria-label={title(offer.title)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <Stack gap="md">
        {offer.form.length > 0 && (
          <FieldsForm
            fields={offer.form}
            values={fields}
            required={required}
            faults={refused?.fields ?? []}
            judged={judged}
            onChange={(next) => typed.set((before) => ({ ...before, fields: next }))}
          />
        )}
        <div data-jump="event-comment">
          <Textarea
            label={t('events.comment')}
            description={t(offer.needs.comment ? 'events.commentNeeded' : 'events.commentHint')}
            withAsterisk={offer.needs.comment}
            autosize
            minRows={2}
            maxRows={10}
            value={comment}
            error={judged && commentMissing ? t('events.commentMissing') : undefined}
            onChange={(event) => {
              const text = event.currentTarget.value;
              typed.set((before) => ({ ...before, comment: text }));
            }}
          />
        </div>
        <SendState sending={sending} others={refused?.others} />
        <Group gap="sm">
          <Button type="submit" loading={sending.state === 'sending'}>
            {title(offer.title)}
          </Button>
          <Button variant="default" onClick={close}>
            {t('events.close')}
          </Button>
          {typed.restored && <span className={styles.restored}>{t('typed.restored')}</span>}
        </Group>
      </Stack>
    </form>
  );
}
