import { Link } from 'react-router';
import type { ViewRow } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { StatusDot } from '../../ui/parts/index.ts';
import { Due } from '../queue/Due.tsx';
import styles from './field.module.css';

interface VisitCardProps {
  readonly visit: ViewRow;
  /** When it is agreed to be. */
  readonly planned: string | null;
}

/** A visit in the list: when, where, on which machine, by when; the whole of it opens it. */
export function VisitCard({ visit, planned }: VisitCardProps) {
  const { t, title, date } = useWords('field');
  const { number, subject, status, client, site, objects, dueAt, priority } = visit;
  const [machine] = objects;
  const where = [client?.name, site?.name].filter((name) => name !== undefined).join(' · ');
  return (
    <Link to={`/field/${number}`} className={styles.card}>
      <span className={styles.cardTop}>
        <span className={styles.cardNumber}>{number}</span>
        {status !== null && (
          <span className={styles.cardStatus}>
            <StatusDot colour={status.color} />
            <span>{title(status.title)}</span>
          </span>
        )}
        {dueAt !== null && (
          <span className={styles.cardDue}>
            <Due at={dueAt} />
          </span>
        )}
      </span>
      <span className={styles.cardSubject}>
        {(priority === 'urgent' || priority === 'high') && (
          <span className={styles.pressing}>{t(`priority.${priority}`)} </span>
        )}
        {subject}
      </span>
      {planned !== null && <span className={styles.cardTime}>{t('visit.at', { when: date(planned) })}</span>}
      {where !== '' && <span className={styles.cardWhere}>{where}</span>}
      {machine !== undefined && (
        <span className={styles.cardWhere}>
          {[machine.name, machine.plate, machine.serial].filter((part) => part !== null && part !== '').join(' · ')}
          {objects.length > 1 && ` +${objects.length - 1}`}
        </span>
      )}
    </Link>
  );
}
