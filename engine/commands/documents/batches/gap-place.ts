import type { PrintFormDefinition } from '../../../language/index.ts';
import type { Refusal } from '../../../run/index.ts';
import type { GapPlace } from '../../../store/batches/index.ts';
import { entryNames } from '../../../store/registers/index.ts';
import type { Sql } from '../../../store/store.ts';
import type { BuiltData } from '../data/build-data.ts';
import type { ReadSources } from '../data/read-sources.ts';

interface GapScene {
  readonly form: Pick<PrintFormDefinition, 'id' | 'document'>;
  readonly sources: ReadSources;
  readonly lines: BuiltData['lines'];
}

/** Attributes of the client itself, whoever signs for it. */
const OF_CLIENT = ['phone', 'email', 'code'];
/** Attributes of a legal entity that papers call otherwise. */
const OF_ENTITY: Readonly<Record<string, string>> = {
  'bank/name': 'bank',
  'bank/bik': 'bik',
  'bank/account': 'account',
  'bank/correspondentAccount': 'correspondentAccount',
  'signer/name': 'signer',
  'signer/post': 'signerPosition',
  'signer/basis': 'signerBasis',
};

/** Where a person mends what keeps a document from being issued; null where no place helps. */
export async function gapPlace(sql: Sql, scene: GapScene, { rule, path }: Refusal): Promise<GapPlace | null> {
  if (rule === 'seller-missing') return { kind: 'legal-entity', id: null, path: '' };
  if (rule === 'day-before-last') return null;
  const { form, sources, lines } = scene;
  const [part = '', ...rest] = path.replace(/^\/(?:data\/)?/, '').split('/');
  const attribute = rest.join('/');
  switch (part) {
    case 'inputs':
      return { kind: 'form', id: form.id, path: attribute };
    case 'seller':
      return ofSeller(sources, attribute);
    case 'client':
      return ofClient(sources, attribute);
    case 'signers':
      return ofSigner(scene, rest);
    case 'contract':
      return ofContract(sources, attribute);
    case 'site':
      return ofSite(sql, sources, attribute);
    default:
      return ofRequest(sources, part === 'lines' ? lines[Number(rest[0])]?.request.uuid : undefined);
  }
}

function ofRequest({ requests }: ReadSources, uuid = requests[0]?.row.uuid): GapPlace {
  return { kind: 'request', id: uuid ?? null, path: '' };
}

function ofSeller({ seller }: ReadSources, attribute: string): GapPlace {
  return { kind: 'legal-entity', id: seller?.uuid ?? null, path: seller === undefined ? '' : columnOf(attribute) };
}

/** Requisites of a client are those of its legal entity, once there is one. */
function ofClient({ client, clientEntity }: ReadSources, attribute: string): GapPlace {
  if (clientEntity !== undefined && !OF_CLIENT.includes(attribute)) {
    return { kind: 'legal-entity', id: clientEntity.uuid, path: columnOf(attribute) };
  }
  return { kind: 'client', id: client?.uuid ?? null, path: OF_CLIENT.includes(attribute) ? attribute : '' };
}

function ofSigner({ form, sources }: GapScene, [index = '', ...rest]: readonly string[]): GapPlace {
  const signer = form.document?.signers?.[Number(index)];
  const side = signer?.party ?? signer?.role;
  const attribute = ['signer', ...rest].join('/');
  if (side === 'seller') return ofSeller(sources, attribute);
  return side === 'client' ? ofClient(sources, attribute) : ofRequest(sources);
}

function ofContract({ contract, client }: ReadSources, attribute: string): GapPlace {
  if (contract === undefined) return { kind: 'client', id: client?.uuid ?? null, path: '' };
  return { kind: 'contract', id: contract.uuid, path: attribute === 'date' ? 'startsOn' : attribute };
}

async function ofSite(sql: Sql, sources: ReadSources, attribute: string): Promise<GapPlace> {
  const site = sources.requests[0]?.row.siteId ?? null;
  const named = site === null ? undefined : (await entryNames(sql, 'site', [site])).get(site);
  return named === undefined ? ofRequest(sources) : { kind: 'site', id: named.uuid, path: attribute };
}

function columnOf(attribute: string): string {
  return OF_ENTITY[attribute] ?? (attribute.includes('/') ? '' : attribute);
}
