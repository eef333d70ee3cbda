import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Offer } from '../../engine/run/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { ValueInput } from '../editors/preview/ValueInput.tsx';
import type { Json } from '../model/json.ts';
import { usePlayTable } from './play-table.ts';
import styles from './play.module.css';

export interface OfferFormProps {
  readonly offer: Offer;
  readonly onSend: (given: { fields?: Record<string, never>; comment?: string }) => void;
  readonly onCancel: () => void;
}

/** What is given along with an event: the fields of its form, and a comment. */
export function OfferForm({ offer, onSend, onCancel }: OfferFormProps) {
  const { t } = useWords('play');
  const { state, played } = usePlayTable();
  const workflow = played.sceneFor(state.as)?.workflow;
  const record = played.frames.at(-1)?.record;
  const [values, setValues] = useState<Readonly<Record<string, Json>>>({});
  const [comment, setComment] = useState('');
  const fields = offer.form.flatMap((id) => workflow?.fields.get(id) ?? []);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSend({
          ...(Object.keys(values).length === 0 ? {} : { fields: values as Record<string, never> }),
          ...(comment.trim() === '' ? {} : { comment: comment.trim() }),
        });
      }}
    >
      {fields.map((field) => (
        <ValueInput
          key={field.id}
          field={field}
          value={values[field.id] ?? ((record?.fields[field.id] ?? null) as Json)}
          required={offer.needs.fields.includes(field.id)}
          onChange={(value) => setValues((all) => ({ ...all, [field.id]: value }))}
        />
      ))}
      <Textarea
        label={t('comment')}
        withAsterisk={offer.needs.comment}
        autosize
        minRows={2}
        value={comment}
        onChange={({ currentTarget }) => setComment(currentTarget.value)}
      />
      <Group gap="sm">
        <Button type="submit">{t('send')}</Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}
