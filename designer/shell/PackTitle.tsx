import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { isObject } from '../model/json.ts';
import { useDocuments } from '../workspace/workspace-context.ts';
import styles from './frame.module.css';

/** The pack that is worked on; leads to the overview. */
export function PackTitle() {
  const { t, title } = useWords('shell');
  const [cover] = useDocuments('pack');
  const value = isObject(cover?.value) ? cover.value : {};
  return (
    <Anchor component={Link} to="/" c="inherit" fw={600} className={styles.title} title={t('overview')}>
      {title(value['title']) || t('designer')}
      {typeof value['version'] === 'string' && (
        <Text span c="dimmed" fw={400} ml="sm" visibleFrom="sm">
          {value['version']}
        </Text>
      )}
    </Anchor>
  );
}
