import type { AdminJournalEntry } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import styles from '../admin.module.css';

interface DetailsProps {
  readonly entry: AdminJournalEntry;
  readonly nameOf: (uuid: string) => string | undefined;
}

/** What is worth knowing of a change: the name of each value, and people by theirs. */
export function Details({ entry: { details }, nameOf }: DetailsProps) {
  const { t, list, number } = useWords('admin');
  const say = (value: unknown): string => {
    if (Array.isArray(value)) return list(value.map(say));
    if (typeof value === 'string') return nameOf(value) ?? value;
    if (typeof value === 'number') return number(value);
    return JSON.stringify(value);
  };
  const told = Object.entries(details).filter(([, value]) => value !== null && !isEmptyList(value));
  if (told.length === 0) return null;
  return (
    <ul className={styles.plain}>
      {told.map(([key, value]) => (
        <li key={key}>
          <span className={styles.dim}>{t(`details.${key}`, { defaultValue: key })}:</span> {say(value)}
        </li>
      ))}
    </ul>
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
