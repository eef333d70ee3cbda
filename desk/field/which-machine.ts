import { numberKey } from '../../engine/language/registers/index.ts';
import type { Request } from '../../ui/api/index.ts';

type Machine = Request['objects'][number];

/** The machine with this serial number or plate, however it is written; null when it is none of these. */
export function whichMachine(typed: string, machines: readonly Machine[]): Machine | null {
  const key = numberKey(typed);
  if (key === '') return null;
  const has = (number: string | null): boolean => number !== null && numberKey(number) === key;
  return machines.find(({ serial, plate }) => has(serial) || has(plate)) ?? null;
}
