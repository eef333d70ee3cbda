import { Alert, Button, Group, List, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Document } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Refusal } from '../../sending/Refusal.tsx';
import { useSend } from '../../sending/use-send.ts';
import styles from '../documents.module.css';
import { useNameDocument } from '../use-name-document.ts';
import { type OriginalsBack, type OriginalsReceived, receiveOriginals } from './receive-originals.ts';

interface OriginalsProps {
  /** Those that were ticked. */
  readonly documents: readonly Document[];
  /** Ticks none any more. */
  readonly release: () => void;
}

/** Writes down that the signed papers of all ticked documents came back, and where they lie. */
export function Originals({ documents, release }: OriginalsProps) {
  const { t } = useWords('documents');
  const api = useApi();
  const queries = useQueryClient();
  const nameOf = useNameDocument();
  const [place, setPlace] = useState('');
  const [refused, setRefused] = useState<OriginalsReceived>([]);
  const sending = useSend<OriginalsBack, OriginalsReceived>(
    'originals',
    (back, how) => receiveOriginals(api, back, how),
    {
      done: (answer) => {
        setRefused(answer);
        release();
        void queries.invalidateQueries({ queryKey: ['documents'] });
      },
    },
  );
  const chosen = documents.map((document) => {
    const { uuid, version } = document;
    return { uuid, version, name: nameOf(document) };
  });
  return (
    <>
      {chosen.length > 0 && (
        <form
          className={styles.ticked}
          aria-label={t('originals.title')}
          onSubmit={(event) => {
            event.preventDefault();
            void sending.send({ documents: chosen, place: place.trim() });
          }}
        >
          <Group gap="sm" align="flex-end">
            <Text role="status" fw={600} lh="36px">
              {t('originals.count', { count: chosen.length })}
            </Text>
            <TextInput
              label={t('asks.original')}
              maxLength={255}
              value={place}
              onChange={({ currentTarget }) => setPlace(currentTarget.value)}
            />
            <Button type="submit" loading={sending.state === 'sending'}>
              {t('originals.done')}
            </Button>
            <Button variant="subtle" color="gray" onClick={release}>
              {t('close')}
            </Button>
          </Group>
        </form>
      )}
      {refused.length > 0 && (
        <Alert
          color="red"
          role="alert"
          mb="sm"
          title={t('originals.refused', { count: refused.length })}
          withCloseButton
          closeButtonLabel={t('close')}
          onClose={() => setRefused([])}
        >
          <List size="sm">
            {refused.map(({ name, message }) => (
              <List.Item key={name}>
                {name}: {message}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Refusal error={sending.state === 'refused' ? sending.error : null} close={sending.forget} />
    </>
  );
}
