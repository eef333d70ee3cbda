import { Title } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { ExportPart } from './ExportPart.tsx';
import { ImportPart } from './ImportPart.tsx';
import styles from './packs.module.css';

/** Takes the pack out as files, and looks at a pack from elsewhere before it goes into the person's drafts. */
export default function PacksPage() {
  const { t } = useWords('packs');
  return (
    <div className={styles.page}>
      <Title order={1}>{t('title')}</Title>
      <ExportPart />
      <ImportPart />
    </div>
  );
}
