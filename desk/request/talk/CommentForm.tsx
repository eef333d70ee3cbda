import { ActionIcon, Button, Group, SegmentedControl, Stack, Text, Textarea, Tooltip } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useApi, useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useSend } from '../../sending/use-send.ts';
import { useTypedDraft } from '../../typed/use-typed-draft.ts';
import { NewFiles } from '../files/NewFiles.tsx';
import { useNewFiles } from '../files/use-new-files.ts';
import { SendState } from '../SendState.tsx';
import { useOpenRequest } from '../request-context.ts';
import { MentionChoice } from './MentionChoice.tsx';
import { encodeMentions, type Mentioned, nameBeingTyped, withMention } from './mentions.ts';
import { Replies } from './Replies.tsx';
import styles from './talk.module.css';

interface Typed {
  readonly text: string;
  readonly mentioned: readonly Mentioned[];
}

const NOTHING: Typed = { text: '', mentioned: [] };

/** Writing to the client, or a note that only we see. What is typed to each is kept apart. */
export function CommentForm() {
  const { t } = useWords('request');
  const api = useApi();
  const { request, number, may, refresh } = useOpenRequest();
  const kinds = [
    ...(may('comment') ? (['public'] as const) : []),
    ...(may('comment-internal') ? (['internal'] as const) : []),
  ];
  const [chosen, choose] = useState<'public' | 'internal'>(kinds.at(-1) ?? 'public');
  const outside = useMe().kind === 'client';
  const says = outside ? 'Outside' : chosen === 'public' ? 'Public' : 'Internal';
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const typed = useTypedDraft<Typed>(`comment ${number} ${chosen}`, NOTHING);
  const files = useNewFiles(`comment ${number} ${chosen}`, chosen === 'public');
  const { text, mentioned } = typed.value;
  const sending = useSend(
    `comment ${number}`,
    (input: { readonly body: string; readonly isPublic: boolean; readonly attachments: readonly string[] }, how) =>
      api.addComment({
        path: { request: request.uuid },
        body: { body: input.body, isPublic: input.isPublic, attachments: [...input.attachments] },
        ...how,
      }),
    {
      done: () => {
        typed.clear();
        files.clear();
        void refresh();
      },
    },
  );
  if (kinds.length === 0) return null;
  const name = nameBeingTyped(text, caret);
  const write = (next: string): void => typed.set((before) => ({ ...before, text: next }));
  const ready = (text.trim() !== '' || files.ready.length > 0) && !files.busy;
  const submit = (): void => {
    if (!ready) return;
    const body = encodeMentions(
      text.trim(),
      mentioned.filter((each) => text.includes(`@${each.name}`)),
    );
    void sending.send({
      body: body === '' ? t('talk.filesOnly') : body,
      isPublic: chosen === 'public',
      attachments: files.ready,
    });
  };
  return (
    <form
      className={styles.form}
      data-public={chosen === 'public'}
      data-jump={`comment ${chosen}`}
      aria-label={t(`talk.write${says}`)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        files.add(event.dataTransfer.files);
      }}
    >
      <Stack gap="sm">
        {kinds.length > 1 && (
          <SegmentedControl
            size="xs"
            w="fit-content"
            aria-label={t('talk.toWhom')}
            value={chosen}
            onChange={(value) => choose(value)}
            data={kinds.map((value) => ({ value, label: t(value === 'public' ? 'talk.toClient' : 'talk.inner') }))}
          />
        )}
        <Textarea
          ref={area}
          aria-label={t(`talk.write${says}`)}
          placeholder={t(`talk.hint${says}`)}
          autosize
          minRows={2}
          maxRows={14}
          maxLength={20_000}
          value={text}
          onChange={(event) => {
            write(event.currentTarget.value);
            setCaret(event.currentTarget.selectionStart);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onPaste={(event) => {
            if (event.clipboardData.files.length === 0) return;
            event.preventDefault();
            files.add(event.clipboardData.files);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
          }}
        />
        {name !== null && (
          <MentionChoice
            beginning={name}
            onChoose={(person) => {
              const next = withMention(text, caret, person.name);
              typed.set((before) => ({ text: next.text, mentioned: [...before.mentioned, person] }));
              setCaret(next.caret);
              area.current?.focus();
            }}
          />
        )}
        <NewFiles files={files} />
        {!typed.keeps && <Text size="xs">{t('typed.notKept')}</Text>}
        <SendState sending={sending} />
        <Group gap="sm">
          <Button type="submit" disabled={!ready} loading={sending.state === 'sending'}>
            {t(chosen === 'public' ? 'talk.send' : 'talk.keep')}
          </Button>
          <Tooltip label={t('files.attach')}>
            <ActionIcon size="lg" aria-label={t('files.attach')} onClick={files.choose}>
              <IconPaperclip size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
          {!outside && (
            <Replies
              isPublic={chosen === 'public'}
              onChoose={(reply) => write(text === '' ? reply : `${text}\n${reply}`)}
            />
          )}
          {typed.restored && (
            <Text size="xs" c="dimmed">
              {t('typed.restored')}
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}
