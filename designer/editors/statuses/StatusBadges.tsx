import { useWords } from '../../../ui/i18n/index.ts';
import { StatusDot } from '../../../ui/parts/index.ts';
import type { Json } from '../../model/json.ts';
import { objectsAt, textAt } from '../shape/read.ts';
import styles from './statuses.module.css';

/** All statuses as lists and pages show them, in light or in dark, whatever the person himself uses. */
export function StatusBadges({ value, scheme }: { readonly value: Json; readonly scheme: 'light' | 'dark' }) {
  const { t, title } = useWords('editors');
  return (
    <figure className={styles.board} data-scheme={scheme}>
      <figcaption>{t(`statuses.${scheme}`)}</figcaption>
      <ul>
        {objectsAt(value, 'statuses').map(({ index, value: status }) => (
          <li key={index}>
            <StatusDot colour={textAt(status, 'color')} />
            {title(status.title) || textAt(status, 'id')}
          </li>
        ))}
      </ul>
    </figure>
  );
}
