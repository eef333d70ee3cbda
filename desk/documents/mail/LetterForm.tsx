import { Button, Checkbox, Group, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MailPreview } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import type { WrittenLetter } from './Letter.tsx';

interface LetterFormProps {
  readonly letter: MailPreview;
  readonly busy: boolean;
  readonly onDone: (letter: WrittenLetter) => void;
  readonly close: () => void;
}

const MB = 1024 * 1024;

/** To whom a document goes and in what words; both as usual until somebody changes them. */
export function LetterForm({ letter, busy, onDone, close }: LetterFormProps) {
  const { t } = useWords('documents');
  const [to, setTo] = useState<string[]>([...letter.to]);
  const [subject, setSubject] = useState(letter.subject);
  const [text, setText] = useState(letter.text);
  const [copy, setCopy] = useState(false);
  const [judged, setJudged] = useState(false);
  const { attachment, link, people, mostRecipients } = letter;
  const isEmpty = (words: string): boolean => words.trim() === '';
  const missing = (empty: boolean): string | undefined => (judged && empty ? t('missing') : undefined);
  const size = attachment.bytes === null ? null : Math.max(attachment.bytes / MB, 0.1).toFixed(1);
  const isLarge = attachment.bytes !== null && attachment.bytes > attachment.most;
  return (
    <form
      aria-label={t('mail.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setJudged(true);
        if (to.length > 0 && !isEmpty(subject) && !isEmpty(text)) {
          onDone({ recipients: to, subject: subject.trim(), text: text.trim(), ...(copy ? { copy } : {}) });
        }
      }}
    >
      <Stack gap="sm" maw={720}>
        <TagsInput
          label={t('mail.to')}
          withAsterisk
          data={[...new Set(people.map(({ address }) => address))]}
          renderOption={({ option }) => {
            const who = people.find(({ address }) => address === option.value);
            return (
              <div>
                <Text size="sm">{option.value}</Text>
                <Text size="xs" c="dimmed">
                  {[who?.name, who?.position].filter(Boolean).join(', ')}
                </Text>
              </div>
            );
          }}
          value={to}
          error={missing(to.length === 0)}
          maxTags={mostRecipients}
          splitChars={[',', ';', ' ']}
          acceptValueOnBlur
          comboboxProps={{ withinPortal: true }}
          onChange={setTo}
        />
        <TextInput
          label={t('mail.subject')}
          withAsterisk
          maxLength={300}
          value={subject}
          error={missing(isEmpty(subject))}
          onChange={({ currentTarget }) => setSubject(currentTarget.value)}
        />
        <Textarea
          label={t('mail.text')}
          description={link === null ? undefined : t('mail.linkHint', { link })}
          withAsterisk
          autosize
          minRows={5}
          maxRows={16}
          maxLength={10_000}
          value={text}
          error={missing(isEmpty(text))}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Text size="sm" c={isLarge ? 'red' : undefined} role={isLarge ? 'alert' : undefined}>
          {t('mail.attached', { name: attachment.name })}
          {size === null ? ` ${t('mail.waitsForPdf')}` : ` (${t('mail.size', { size })})`}
          {isLarge && ` ${t('mail.large', { most: Math.round(attachment.most / MB) })}`}
        </Text>
        <Checkbox
          label={t('mail.copy')}
          checked={copy}
          onChange={({ currentTarget }) => setCopy(currentTarget.checked)}
        />
        <Group gap="sm">
          <Button type="submit" loading={busy} disabled={isLarge}>
            {t('mail.send')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('close')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
