import { useWords } from '../../ui/i18n/index.ts';
import type { PeriodState } from './entry.ts';
import { Flag } from '../flag/Flag.tsx';

const TONES = { paid: 'good', unpaid: 'bad', none: 'plain' } as const;

/** Whether service under a contract is paid for today. */
export function PeriodBadge({ period }: { readonly period: PeriodState }) {
  const { t, day } = useWords('registers');
  const until = period.until === null ? '' : day(period.until);
  return <Flag tone={TONES[period.state]}>{t(`period.${period.state}`, { until })}</Flag>;
}
