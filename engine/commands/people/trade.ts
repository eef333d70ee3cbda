import type { Refusal } from '../../run/index.ts';
import { readTerms, setPersonTerms, type TermKind, termsOfPerson } from '../../store/registers/index.ts';
import type { Sql } from '../../store/store.ts';

/** What a person does for a living; what is not given stays as it is. */
interface Trade {
  readonly position?: string | null | undefined;
  readonly skills?: readonly string[] | undefined;
  readonly areas?: readonly string[] | undefined;
}

const KINDS: readonly (readonly [TermKind, 'skills' | 'areas'])[] = [
  ['skill', 'skills'],
  ['area', 'areas'],
];

/** Skills and areas that the dictionaries have not. */
export async function termRefusals(sql: Sql, trade: Trade): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const [kind, name] of KINDS) {
    const wanted = trade[name] ?? [];
    const known = wanted.length === 0 ? [] : await readTerms(sql, kind);
    for (const [index, code] of wanted.entries()) {
      if (known.some((term) => term.code === code)) continue;
      refusals.push({ rule: 'term-unknown', path: `/${name}/${index}`, message: `there is no ${kind} "${code}"` });
    }
  }
  return refusals;
}

/** Writes what is given, and promises the names of what differs from before. */
export async function writeTrade(sql: Sql, personId: number, trade: Trade): Promise<string[]> {
  const changed: string[] = [];
  if (trade.position !== undefined) {
    const statement = 'UPDATE person SET position = ? WHERE id = ?';
    await sql.run(statement, [trade.position, personId]);
    changed.push('position');
  }
  const before = await termsOfPerson(sql, personId);
  for (const [kind, name] of KINDS) {
    const wanted = trade[name];
    if (wanted === undefined || wanted.toSorted().join() === before[kind].join()) continue;
    await setPersonTerms(sql, personId, kind, [...new Set(wanted)]);
    changed.push(name);
  }
  return changed;
}
