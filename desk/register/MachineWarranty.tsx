import { useWords } from '../../ui/i18n/index.ts';
import { Flag } from '../flag/Flag.tsx';
import { type Entry, valueOf, type Warranty } from './entry.ts';
import type { Unit } from './UnitWarranties.tsx';
import { TONES, WarrantyBadge } from './WarrantyBadge.tsx';

/** The warranty of a machine in a list; where nobody knows its own, or it is over, that of the unit inside that lasts longest. */
export function MachineWarranty({ entry }: { readonly entry: Entry }) {
  const { t, day } = useWords('registers');
  const [first] = (valueOf(entry, 'units') ?? []) as readonly Unit[];
  const warranty = valueOf(entry, 'warranty') as Warranty;
  const isTold = first !== undefined && (warranty.state === 'unknown' || first.warranty.state !== 'out');
  if (!isTold) return <WarrantyBadge warranty={warranty} />;
  const { state, until } = first.warranty;
  const unit = first.serial ?? first.name;
  const said = t(`warranty.unit.${state}`, { unit, until: until === null ? '' : day(until) });
  return (
    <span title={said}>
      <Flag tone={TONES[state]}>{said}</Flag>
    </span>
  );
}
