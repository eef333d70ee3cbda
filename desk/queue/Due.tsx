import { useWords } from '../../ui/i18n/index.ts';
import styles from './queue.module.css';
import { useNow } from './use-now.ts';

/** How long there is until then, or how long it is over; exact on hover. */
export function Due({ at }: { readonly at: string }) {
  const { t, rough, date } = useWords('queue');
  const left = new Date(at).getTime() - useNow();
  return (
    <time dateTime={at} title={date(at)} className={left < 0 ? styles.overdue : undefined}>
      {left < 0 ? t('overdueBy', { time: rough(-left) }) : rough(left)}
    </time>
  );
}
