import { Title } from '@mantine/core';
import { useWords } from '../../../ui/i18n/index.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { ForReaders } from '../ForReaders.tsx';
import { RegisterTabs } from '../RegisterTabs.tsx';
import styles from '../register.module.css';
import { Dictionary } from './Dictionary.tsx';

/** The words that people and sites are described by: skills and areas. */
export default function DictionariesPage() {
  const { t } = useWords('registers');
  usePageTitle(t('terms.title'));
  return (
    <ForReaders>
      <div className={styles.list}>
        <RegisterTabs />
        <div className={styles.plain}>
          <Title order={1}>{t('terms.title')}</Title>
          <Dictionary kind="area" />
          <Dictionary kind="skill" />
        </div>
      </div>
    </ForReaders>
  );
}
