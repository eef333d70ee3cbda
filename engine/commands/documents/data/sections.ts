import type { PrintFormDefinition } from '../../../language/index.ts';
import { type Placed, subtotal } from './priced-lines.ts';
import type { ReadRequest } from './read-sources.ts';

/** The sections of a paper over several requests, in the order of the requests, each with what its lines add up to. */
export function sectionsOf(
  { group }: PrintFormDefinition,
  placed: readonly Placed[],
  shown: readonly object[],
  requests: readonly ReadRequest[],
  language: string,
  priced: boolean,
): object[] {
  if (group === undefined) return [];
  const by = group.sections ?? 'request';
  const keys = new Map<string, { title: string; address: string | null; requests: Set<string>; at: number[] }>();
  const open = (key: string, title: string, address: string | null) => {
    const known = keys.get(key) ?? { title, address, requests: new Set<string>(), at: [] };
    keys.set(key, known);
    return known;
  };
  const plain = (each: ReadRequest): ReturnType<typeof open> => {
    const { row, site } = each;
    const place = site?.name ?? row.subject;
    if (by === 'site') return open(`site ${row.siteId ?? row.id}`, place, site?.address ?? null);
    return open(`request ${row.id}`, numbered(row.number, row.subject, language), site?.address ?? null);
  };
  // A request without lines stands there all the same.
  if (by !== 'equipment') for (const each of requests) plain(each).requests.add(each.row.number);
  for (const [at, { work, of }] of placed.entries()) {
    const section =
      by === 'equipment' && work.equipmentId !== null
        ? open(`machine ${work.equipmentId}`, work.equipmentName ?? '', of.site?.address ?? null)
        : plain(of);
    section.requests.add(of.row.number);
    section.at.push(at);
  }
  return [...keys.values()].map(({ title, address, requests: numbers, at }) => ({
    title,
    address,
    requests: [...numbers],
    lines: at.map((index) => shown[index]),
    ...(priced ? { totals: subtotal(at.flatMap((index) => placed[index] ?? [])) } : {}),
  }));
}

function numbered(number: string, subject: string, language: string): string {
  return language === 'en' ? `No. ${number}, ${subject}` : `№ ${number}, ${subject}`;
}
