import type { DocumentBatchItem } from '../../../ui/api/index.ts';

export type BatchGap = DocumentBatchItem['gaps'][number];

const PAGES = { client: 'clients', 'legal-entity': 'legal-entities', contract: 'contracts', site: 'sites' } as const;

/** The address at which a gap is mended; null for what no page of the desk mends. */
export function gapLink(place: BatchGap['place'], requests: DocumentBatchItem['requests']): string | null {
  if (place === null || place.kind === 'form') return null;
  const { kind, id } = place;
  if (kind === 'document') return id === null ? null : `/documents?open=${encodeURIComponent(id)}`;
  if (kind !== 'request') return id === null ? `/${PAGES[kind]}` : `/${PAGES[kind]}/${encodeURIComponent(id)}`;
  if (id === null) return null;
  // A request is named by its number wherever the number is known.
  const number = requests.find(({ uuid }) => uuid === id)?.number;
  return `/requests/${encodeURIComponent(number ?? id)}`;
}
