import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, type NewReply, type Reply } from '../../../ui/api/index.ts';
import { useApi, useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useRead } from '../../api/use-read.ts';
import { Refusal } from '../../sending/Refusal.tsx';
import { useSend } from '../../sending/use-send.ts';
import { TitleInputs } from '../TitleInputs.tsx';
import { titleOf } from '../title-of.ts';

interface ReplyFormProps {
  /** Null: a new one. */
  readonly reply: Reply | null;
  readonly close: () => void;
}

interface Typed {
  readonly en: string;
  readonly ru: string;
}

/** The words of a canned reply, and whose it is. */
export function ReplyForm({ reply, close }: ReplyFormProps) {
  const { t, title: say } = useWords('admin');
  const api = useApi();
  const queries = useQueryClient();
  const shares = useMe().may.operation === 'manage';
  const groups = useRead('listGroups', {}, { about: 'people', enabled: shares && reply === null });
  const [of, setOf] = useState('me');
  const [title, setTitle] = useState<Typed>({ en: reply?.title.en ?? '', ru: reply?.title.ru ?? '' });
  const [body, setBody] = useState<Typed>({ en: reply?.body.en ?? '', ru: reply?.body.ru ?? '' });
  const readAgain = (): void => void queries.invalidateQueries({ queryKey: ['replies'] });
  const { send, state, error } = useSend(
    `reply ${reply?.uuid ?? 'new'}`,
    (asked: NewReply, { idempotencyKey, signal }) =>
      reply === null
        ? api.createReply({ body: asked, idempotencyKey, signal })
        : api.changeReply({
            path: { reply: reply.uuid },
            body: { title: asked.title, body: asked.body },
            ifMatch: reply.version,
            signal,
          }),
    {
      done: () => {
        readAgain();
        close();
      },
      // Somebody else has changed it: his words are what is changed the next time it is opened.
      failed: (problem) => {
        if (problem instanceof ApiError && problem.status === 409) readAgain();
      },
    },
  );
  const isEmpty = (typed: Typed): boolean => typed.en.trim() === '' && typed.ru.trim() === '';
  const whose = (): Pick<NewReply, 'of' | 'group'> => {
    if (of === 'me' || of === 'all') return { of };
    return { of: 'group', group: of.slice('group '.length) };
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send({ ...whose(), title: titleOf(title), body: titleOf(body) });
      }}
    >
      <Stack gap="md">
        {reply === null && shares && (
          <Select
            allowDeselect={false}
            label={t('replies.of')}
            data={[
              { value: 'me', label: t('replies.mine') },
              { value: 'all', label: t('replies.all') },
              ...(groups.data?.items ?? []).map((group) => ({
                value: `group ${group.code}`,
                label: say(group.title) || group.code,
              })),
            ]}
            error={groups.isError ? t('notRead') : undefined}
            value={of}
            onChange={(value) => setOf(value ?? of)}
          />
        )}
        <TitleInputs
          label={t('replies.name')}
          maxLength={200}
          value={title}
          onChange={(part) => setTitle((before) => ({ ...before, ...part }))}
        />
        <TitleInputs
          isLong
          label={t('replies.body')}
          maxLength={10_000}
          value={body}
          onChange={(part) => setBody((before) => ({ ...before, ...part }))}
        />
        <Text size="sm" c="dimmed">
          {t('replies.places', { open: '{{', close: '}}' })}
        </Text>
        {state === 'refused' && <Refusal error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button
            type="submit"
            loading={state === 'sending' || state === 'waiting'}
            disabled={isEmpty(title) || isEmpty(body)}
          >
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
