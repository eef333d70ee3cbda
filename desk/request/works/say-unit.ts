import type { useWords } from '../../../ui/i18n/index.ts';

/** A unit of a price list as people say it of so many; one that somebody has typed stays as he wrote it. */
export function sayUnit(t: ReturnType<typeof useWords>['t'], unit: string, count: number): string {
  return t(`works.units.${unit}`, { count, defaultValue: unit });
}
