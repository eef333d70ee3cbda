import { Button, Group, Stack } from '@mantine/core';
import type { DocumentSending, WholeDocument } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../ui/parts/index.ts';
import { useRead } from '../../api/use-read.ts';
import { LetterForm } from './LetterForm.tsx';
import { MailGaps } from './MailGaps.tsx';

export type WrittenLetter = Pick<DocumentSending, 'recipients' | 'subject' | 'text' | 'copy'>;

interface LetterProps {
  readonly document: WholeDocument;
  readonly busy: boolean;
  readonly onDone: (letter: WrittenLetter) => void;
  readonly close: () => void;
}

/** What keeps a letter from going out whatever is written in it. */
const HOPELESS = ['mail-off'];

/** The letter with a document: read as it would be, then changed and sent. */
export function Letter({ document, busy, onDone, close }: LetterProps) {
  const { t } = useWords('documents');
  const { uuid, version } = document;
  const letter = useRead(
    'previewDocumentMail',
    { path: { document: uuid } },
    // What is being written is not read anew under one's hands.
    { about: 'documents', staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false },
  );
  if (letter.isPending) return <Loading rows={4} />;
  if (letter.data === undefined) return <Failed error={letter.error} retry={() => void letter.refetch()} />;
  const { gaps } = letter.data;
  return (
    <Stack gap="sm">
      <MailGaps gaps={gaps} again={() => void letter.refetch()} />
      {gaps.some(({ rule }) => HOPELESS.includes(rule)) ? (
        <Group>
          <Button variant="default" onClick={close}>
            {t('close')}
          </Button>
        </Group>
      ) : (
        <LetterForm key={`${version} ${letter.dataUpdatedAt}`} letter={letter.data} {...{ busy, onDone, close }} />
      )}
    </Stack>
  );
}
