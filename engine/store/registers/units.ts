import { type Warranty, warrantyOn } from '../../language/index.ts';
import { placeholders } from '../placeholders.ts';
import type { Sql } from '../store.ts';

/** A machine inside another, told for its own warranty. */
export interface Unit {
  readonly uuid: string;
  readonly name: string;
  readonly serial: string | null;
  readonly warranty: Warranty;
}

/** Of a machine so many are told; the others stand on its card. */
const TOLD = 5;
const LOOKED_AT = 200;

interface RawUnit extends Omit<Unit, 'warranty'> {
  readonly owner: number;
  readonly until: string | null;
  readonly extended: string | null;
}

/**
 * What is directly inside these machines, in use and of the same company, and has a warranty on a day or had one; those
 * that it lasts longest for first. Only machines are asked about whose own warranty does not hold: else it answers.
 */
export async function unitsOf(
  sql: Sql,
  machines: readonly { readonly id: number; readonly warranty: Warranty }[],
  day: string,
): Promise<Map<number, Unit[]>> {
  const units = new Map<number, Unit[]>();
  const asked = machines.flatMap(({ id, warranty: { state } }) => (state === 'unknown' || state === 'out' ? [id] : []));
  if (asked.length === 0) return units;
  const rows = await sql.all<RawUnit>(
    `SELECT u.parent_id AS owner, u.uuid, u.name, u.serial, u.warranty_until AS until,
     (SELECT MAX(x.until_on) FROM warranty_extension x WHERE x.equipment_id = u.id AND x.starts_on <= ?) AS extended
     FROM equipment u JOIN equipment p ON p.id = u.parent_id WHERE u.parent_id IN (${placeholders(asked.length)})
     AND u.active = 1 AND (u.client_id IS NULL OR u.client_id = p.client_id) LIMIT ${LOOKED_AT}`,
    [day, ...asked],
  );
  for (const { owner, until, extended, ...unit } of rows) {
    const warranty = warrantyOn(day, until, extended);
    if (warranty.state !== 'unknown') units.set(owner, [...(units.get(owner) ?? []), { ...unit, warranty }]);
  }
  for (const [owner, all] of units) units.set(owner, all.toSorted(longestFirst).slice(0, TOLD));
  return units;
}

function longestFirst(a: Unit, b: Unit): number {
  const [one, other] = [a, b].map(({ warranty, name, uuid }) => ({ until: warranty.until ?? '', tie: name + uuid }));
  if (one === undefined || other === undefined) return 0;
  if (one.until !== other.until) return one.until > other.until ? -1 : 1;
  return one.tie < other.tie ? -1 : 1;
}
