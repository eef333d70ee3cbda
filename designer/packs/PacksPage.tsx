import { Anchor, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { ExportPart } from './ExportPart.tsx';
import { ImportPart } from './ImportPart.tsx';
import { pathOf } from '../shell/place.ts';
import { useDocuments } from '../workspace/workspace-context.ts';
import styles from './packs.module.css';

/** Takes the pack out as files, and looks at a pack from elsewhere before it goes into the person's drafts. */
export default function PacksPage() {
  const { t } = useWords('packs');
  const [cover] = useDocuments('pack');
  return (
    <div className={styles.page}>
      <div>
        <Title order={1}>{t('title')}</Title>
        {cover !== undefined && (
          <Anchor component={Link} to={pathOf(cover.key)}>
            {t('cover')}
          </Anchor>
        )}
      </div>
      <ExportPart />
      <ImportPart />
    </div>
  );
}
