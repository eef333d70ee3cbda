import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';

interface TextFormProps {
  /** What stands on the button and names the form. */
  readonly title: string;
  /** Null when nothing is asked but whether it is meant. */
  readonly label: string | null;
  /** What comes of it, said beforehand. */
  readonly hint?: string;
  readonly required: boolean;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly onDone: (text: string) => void;
  readonly close: () => void;
}

/** Asks for one text before something is done: a reason, a place, a note; or only whether it is meant. */
export function TextForm({ title, label, hint, required, danger, busy, onDone, close }: TextFormProps) {
  const { t } = useWords('documents');
  const [text, setText] = useState('');
  const [judged, setJudged] = useState(false);
  const missing = required && label !== null && text.trim() === '';
  return (
    <form
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setJudged(true);
        if (!missing) onDone(text.trim());
      }}
    >
      <Stack gap="sm">
        {hint !== undefined && <Text size="sm">{hint}</Text>}
        {label !== null && (
          <Textarea
            autoFocus
            autosize
            minRows={2}
            maxLength={required ? 1000 : 255}
            label={label}
            withAsterisk={required}
            value={text}
            error={judged && missing ? t('missing') : undefined}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        <Group gap="sm">
          <Button type="submit" loading={busy} {...(danger === true ? { color: 'red' } : {})}>
            {title}
          </Button>
          <Button variant="default" onClick={close}>
            {t('close')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
