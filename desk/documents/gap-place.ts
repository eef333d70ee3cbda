import type { WholeDocument } from '../../ui/api/index.ts';

/** Where something that a document lacks is filled in: on the request's page, on another page, or in the draft itself. */
export type GapPlace = { readonly jump: string } | { readonly to: string } | 'draft' | null;

/** `path` is a place in what the document tells; null for what cannot be mended by hand. */
export function gapPlace(path: string, { seller, client }: Pick<WholeDocument, 'seller' | 'client'>): GapPlace {
  const [head = '', part = '', ...rest] = path.split('/').slice(1);
  if (head === 'inputs') return 'draft';
  if (head === 'seller' || head === 'discount') return 'draft';
  if (head !== 'data') return null;
  switch (part) {
    case 'inputs':
      return 'draft';
    case 'seller':
      return { to: seller === null ? '/legal-entities' : `/legal-entities/${seller.uuid}` };
    case 'client':
      return client === null ? null : { to: `/clients/${client.code ?? client.uuid}` };
    case 'contract':
      return { to: '/contracts' };
    case 'lines':
    case 'totals':
      return { jump: 'works' };
    case 'fields':
      return rest[0] === undefined ? null : { jump: `field ${rest[0]}` };
    default:
      return null;
  }
}
