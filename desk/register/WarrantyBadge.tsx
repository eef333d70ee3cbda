import { useWords } from '../../ui/i18n/index.ts';
import type { Warranty } from './entry.ts';
import { Flag } from '../flag/Flag.tsx';

const TONES = { in: 'good', extended: 'longer', out: 'bad', unknown: 'plain' } as const;

/** Who pays for a repair of a machine today: the maker, an extension, or the client. */
export function WarrantyBadge({ warranty }: { readonly warranty: Warranty }) {
  const { t, day } = useWords('registers');
  const until = warranty.until === null ? '' : day(warranty.until);
  return <Flag tone={TONES[warranty.state]}>{t(`warranty.${warranty.state}`, { until })}</Flag>;
}
