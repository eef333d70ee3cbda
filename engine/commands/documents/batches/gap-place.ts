import type { Refusal } from '../../../run/index.ts';
import { entryNames } from '../../../store/registers/index.ts';
import type { Sql } from '../../../store/store.ts';
import type { GapPlace } from '../../../store/batches/index.ts';
import type { BuiltData } from '../data/build-data.ts';
import type { ReadSources } from '../data/read-sources.ts';

interface GapScene {
  readonly form: string;
  readonly sources: ReadSources;
  readonly lines: BuiltData['lines'];
}

type Finder = (scene: GapScene, path: string) => Omit<GapPlace, 'path'>;

const ofRequest: Finder = ({ sources }) => ({ kind: 'request', id: sources.requests[0]?.row.uuid ?? null });

/** Where each part of the data is kept. */
const PLACES: Readonly<Record<string, Finder>> = {
  seller: ({ sources }) => ({ kind: 'legal-entity', id: sources.seller?.uuid ?? null }),
  // Requisites of a client are those of its legal entity, once there is one.
  client: ({ sources: { client, clientEntity } }) =>
    clientEntity === undefined
      ? { kind: 'client', id: client?.uuid ?? null }
      : { kind: 'legal-entity', id: clientEntity.uuid },
  contract: ({ sources: { contract, client } }) =>
    contract === undefined ? { kind: 'client', id: client?.uuid ?? null } : { kind: 'contract', id: contract.uuid },
  lines: (scene, path) => {
    const line = scene.lines[Number(path.split('/')[0])];
    return line === undefined ? ofRequest(scene, path) : { kind: 'request', id: line.request.uuid };
  },
  inputs: ({ form }) => ({ kind: 'form', id: form }),
};

/** Attributes of the client itself, whoever signs for it. */
const OF_CLIENT = ['phone', 'email', 'code'];

/** Where a person mends what keeps a document from being issued; null where no place helps. */
export async function gapPlace(sql: Sql, scene: GapScene, { rule, path }: Refusal): Promise<GapPlace | null> {
  if (rule === 'seller-missing') return { kind: 'legal-entity', id: null, path: '' };
  if (rule === 'day-before-last') return null;
  const [part = '', ...rest] = path.replace(/^\/(?:data\/)?/, '').split('/');
  const attribute = rest.join('/');
  if (part === 'site') {
    const site = scene.sources.requests[0]?.row.siteId ?? null;
    const named = site === null ? undefined : (await entryNames(sql, 'site', [site])).get(site);
    return named === undefined
      ? { ...ofRequest(scene, ''), path: '' }
      : { kind: 'site', id: named.uuid, path: attribute };
  }
  if (part === 'client' && OF_CLIENT.includes(attribute)) {
    return { kind: 'client', id: scene.sources.client?.uuid ?? null, path: attribute };
  }
  const place = (PLACES[part] ?? ofRequest)(scene, attribute);
  // Of what is not there at all no attribute is empty.
  const whole = place.kind === 'request' || place.id === null || (part === 'contract' && place.kind === 'client');
  return { ...place, path: whole ? '' : attribute };
}
