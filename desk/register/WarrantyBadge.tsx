import { useWords } from '../../ui/i18n/index.ts';
import type { Warranty } from './entry.ts';
import { Flag } from '../flag/Flag.tsx';

export const TONES = { in: 'good', extended: 'longer', out: 'bad', unknown: 'plain' } as const;

interface WarrantyBadgeProps {
  readonly warranty: Warranty;
  /** How many units inside are told beside it: then the word is of its own warranty alone. */
  readonly units?: number;
}

/** Who pays for a repair of a machine today: the maker, an extension, or the client. */
export function WarrantyBadge({ warranty, units = 0 }: WarrantyBadgeProps) {
  const { t, day } = useWords('registers');
  const until = warranty.until === null ? '' : day(warranty.until);
  const said = warranty.state === 'unknown' && units > 0 ? 'ownUnknown' : warranty.state;
  return <Flag tone={TONES[warranty.state]}>{t(`warranty.${said}`, { until })}</Flag>;
}
