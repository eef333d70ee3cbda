import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OfferedForm } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './documents.module.css';
import { DraftForm } from './DraftForm.tsx';

interface NewDocumentProps {
  readonly forms: readonly OfferedForm[];
  readonly request: string;
  /** Of what type one is wanted: its form is chosen, where there is only one that is ready. */
  readonly type?: string | undefined;
  readonly close: () => void;
  /** The draft is there. */
  readonly done: (uuid: string) => void;
}

/** The forms of a request: one is chosen and filled in; of the others it is said why they cannot be made now. */
export function NewDocument({ forms, request, type, close, done }: NewDocumentProps) {
  const { t, title } = useWords('documents');
  const queries = useQueryClient();
  const ready = forms.filter(({ refusals }) => refusals.length === 0);
  const refused = forms.filter(({ refusals }) => refusals.length > 0);
  const wanted = ready.filter((each) => each.type === type);
  const [form, setForm] = useState<string | null>(() => (wanted.length === 1 ? (wanted[0]?.id ?? null) : null));
  const jump = type === undefined ? {} : { 'data-jump': `documents ${type}` };
  const made = (uuid: string): void => {
    void queries.invalidateQueries({ queryKey: [`request ${request}`] });
    done(uuid);
  };
  if (form !== null) {
    return (
      <div className={styles.new} {...jump}>
        <DraftForm {...{ request, form, close }} done={made} />
      </div>
    );
  }
  return (
    <Stack gap="sm" className={styles.new} role="group" aria-label={t('choose')} {...jump}>
      {ready.length === 0 ? (
        <Text>{t('nothingNow')}</Text>
      ) : (
        <Group gap="xs">
          {(wanted.length > 0 ? wanted : ready).map(({ id, title: name }, at) => (
            <Button key={id} variant="default" autoFocus={at === 0} onClick={() => setForm(id)}>
              {title(name) || id}
            </Button>
          ))}
        </Group>
      )}
      {refused.length > 0 && (
        <List size="sm" aria-label={t('notNow')}>
          {refused.map(({ id, title: name, refusals }) => (
            <List.Item key={id}>
              {title(name) || id}: {refusals.map(({ message }) => message).join('; ')}
            </List.Item>
          ))}
        </List>
      )}
      <Group>
        <Button variant="subtle" color="gray" onClick={close}>
          {t('close')}
        </Button>
      </Group>
    </Stack>
  );
}
