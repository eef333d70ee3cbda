import { Anchor, Button, Checkbox, FileButton, Text, Title } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { Link } from 'react-router';
import { useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { NotAllowed } from '../../../ui/parts/index.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { Found } from './Found.tsx';
import { Pile } from './Pile.tsx';
import styles from './scans.module.css';
import { useSentScans } from './use-sent-scans.ts';

const TYPES = 'image/jpeg,image/png,image/webp,application/pdf';

/** Signed papers that came back: a pile is given, each page finds its document, and the rest is put by hand. */
export default function ScansPage() {
  const { t } = useWords('scans');
  const documents = useWords('documents');
  usePageTitle(t('title'));
  const me = useMe();
  const sent = useSentScans();
  const [received, setReceived] = useState(true);
  const [signed, setSigned] = useState(false);
  const [over, setOver] = useState(false);
  if (me.may.documents !== 'issue') return <NotAllowed text={t('notAllowed')} />;
  const send = (files: readonly File[]): void => sent.send(files, { received, signed });
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    send([...event.dataTransfer.files]);
  };
  return (
    <div className={styles.page}>
      <Anchor component={Link} to="/documents" size="sm">
        {documents.t('title')}
      </Anchor>
      <Title order={1}>{t('title')}</Title>
      <Text c="dimmed">{t('about')}</Text>
      <div
        className={over ? `${styles.drop} ${styles.over}` : styles.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Checkbox
          label={t('received')}
          checked={received}
          onChange={(event) => setReceived(event.currentTarget.checked)}
        />
        <Checkbox label={t('signed')} checked={signed} onChange={(event) => setSigned(event.currentTarget.checked)} />
        <FileButton multiple accept={TYPES} onChange={send}>
          {(button) => (
            <Button {...button} leftSection={<IconScan size={16} aria-hidden />}>
              {t('add')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t('drop')}
        </Text>
      </div>
      <Found sent={sent} />
      <Pile returned={{ received, signed }} />
    </div>
  );
}
