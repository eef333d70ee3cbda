import { Button, Text } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import type { WholeDocument } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Refusal } from '../sending/Refusal.tsx';
import { savePdf } from './save-pdf.ts';
import { useNameDocument } from './use-name-document.ts';

/** Saves the paper; of a draft as it would be now, marked so. Says why where there is none. */
export function DocumentPdf({ document }: { readonly document: WholeDocument }) {
  const { t } = useWords('documents');
  const api = useApi();
  const nameOf = useNameDocument();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { status, rendered, may } = document;
  if (!may.print) return <Text size="sm">{t('pdf.prices')}</Text>;
  if (status !== 'draft' && status !== 'void' && !rendered) {
    return (
      <Text size="sm" role="status">
        {t('pdf.making')}
      </Text>
    );
  }
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      savePdf(await api.getDocumentPdf({ path: { document: document.uuid } }), nameOf(document));
    } catch (fault) {
      setError(fault);
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
        loading={busy}
        onClick={() => void save()}
      >
        {t(status === 'draft' ? 'pdf.draft' : 'pdf.save')}
      </Button>
      <Refusal error={error} close={() => setError(null)} />
    </>
  );
}
