import type { Attribute } from '../../../engine/language/registers/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { type Entry, isNamed, type PeriodState, textOf, valueOf } from '../entry.ts';
import { MachineWarranty } from '../MachineWarranty.tsx';
import { PeriodBadge } from '../PeriodBadge.tsx';
import { useTermTitles } from '../use-terms.ts';

interface CellProps {
  readonly id: string;
  /** Undefined of what is no attribute but computed. */
  readonly attribute: Attribute | undefined;
  readonly entry: Entry;
}

/** What a table says of an entry in one column. */
export function Cell({ id, attribute, entry }: CellProps) {
  const { t, day, number } = useWords('registers');
  const areas = useTermTitles('area', id === 'area');
  const value = valueOf(entry, id);
  if (value === null) return null;
  if (id === 'warranty') return <MachineWarranty entry={entry} />;
  if (id === 'period') return <PeriodBadge period={value as PeriodState} />;
  if (id === 'area') return areas(textOf(value));
  if (isNamed(value)) return value.name;
  if (typeof value === 'number') return number(value);
  if (attribute?.type === 'day') return day(textOf(value));
  if (attribute?.type === 'standing') return t(`standing.${textOf(value)}`);
  return textOf(value);
}
