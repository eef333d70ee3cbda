import { findThings, type Thing, type ThingKind } from '../../store/bindings/index.ts';
import type { Sql } from '../../store/store.ts';
import type { WantedBinding } from './wanted-binding.ts';

/** The code of the company that machines, site, contact or contract belong to, in this order; null when none says. */
export async function clientOfThings(sql: Sql, wanted: WantedBinding): Promise<string | null> {
  const asked: readonly [ThingKind, string | null | undefined][] = [
    ['equipment', wanted.objects?.[0]],
    ['site', wanted.site],
    ['contact', wanted.contact],
    ['contract', wanted.contract],
  ];
  for (const [kind, uuid] of asked) {
    const thing: Thing | undefined = uuid ? (await findThings(sql, kind, [uuid])).get(uuid) : undefined;
    if (thing === undefined || thing.clientId === null) continue;
    const [client] = await sql.all<{ code: string }>('SELECT code FROM client WHERE id = ?', [thing.clientId]);
    return client?.code ?? null;
  }
  return null;
}
