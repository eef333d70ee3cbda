import { Text } from '@mantine/core';
import { ApiError } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed, Loading } from '../../ui/parts/index.ts';
import { useRead } from '../api/use-read.ts';
import { DocumentCard } from './DocumentCard.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import styles from './documents.module.css';

interface OpenedAloneProps {
  readonly uuid: string;
  readonly close: () => void;
}

/** The document that the address names, above a list in which it does not stand: it may be older than the page, or not be asked for. */
export function OpenedAlone({ uuid, close }: OpenedAloneProps) {
  const { t } = useWords('documents');
  const document = useRead('getDocument', { path: { document: uuid } }, { about: 'documents' });
  if (document.data === undefined) {
    if (document.isPending) return <Loading rows={2} />;
    if (!(document.error instanceof ApiError) || document.error.status !== 404) {
      return <Failed error={document.error} retry={() => void document.refetch()} />;
    }
    return (
      <Text role="status" mb="sm">
        {t('list.gone')}
      </Text>
    );
  }
  return (
    <ul className={`${styles.list} ${styles.table} ${styles.alone}`} aria-label={t('list.opened')}>
      <DocumentRow document={document.data} named open sought toggle={close}>
        <DocumentCard uuid={uuid} about="documents" gone={close} />
      </DocumentRow>
    </ul>
  );
}
