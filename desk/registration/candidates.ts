import type { Answer } from '../../ui/api/index.ts';
import type { Named, Warranty } from '../register/entry.ts';
import type { Unit } from '../register/UnitWarranties.tsx';

export type Hints = Answer<'getRegistrationHints'>;

/** What a candidate stands for, with all that it implies. */
export interface Chosen {
  readonly client: Named | null;
  readonly site: Named | null;
  readonly contact: Named | null;
  readonly machine: Named | null;
}

export interface Candidate {
  readonly id: string;
  readonly kind: 'contact' | 'equipment' | 'site' | 'client';
  readonly label: string;
  /** What tells it from others: numbers, place, company. */
  readonly hint: string;
  readonly warranty: Warranty | null;
  /** What is inside it and has a warranty, when its own does not hold. */
  readonly units: readonly Unit[];
  readonly openRequests: number;
  readonly chosen: Chosen;
}

const NOBODY: Chosen = { client: null, site: null, contact: null, machine: null };

/** Whom and what the typed words may mean, people first: it is they who call. */
export function candidatesOf({ clients, contacts, sites, equipment }: Hints): readonly Candidate[] {
  return [
    ...contacts.map(
      ({ uuid, name, phone, email, position, client, sites: places }): Candidate => ({
        ...plain(`contact ${uuid}`, 'contact', name, [client?.name, position, phone, email]),
        chosen: {
          ...NOBODY,
          client: company(client),
          contact: { uuid, name },
          site: places.length === 1 ? (places[0] ?? null) : null,
        },
      }),
    ),
    ...equipment.map(
      ({ uuid, name, serial, plate, model, client, site, warranty, units, openRequests }): Candidate => ({
        ...plain(`equipment ${uuid}`, 'equipment', name, [plate, serial, model?.name, client?.name, site?.name]),
        warranty,
        units,
        openRequests: openRequests.length,
        chosen: { ...NOBODY, client: company(client), site, machine: { uuid, name } },
      }),
    ),
    ...sites.map(
      ({ uuid, name, address, client }): Candidate => ({
        ...plain(`site ${uuid}`, 'site', name, [client?.name, address]),
        chosen: { ...NOBODY, client: company(client), site: { uuid, name } },
      }),
    ),
    ...clients.map(
      ({ uuid, code, name, phone, email }): Candidate => ({
        ...plain(`client ${code}`, 'client', name, [code, phone, email]),
        chosen: { ...NOBODY, client: { uuid, name, code } },
      }),
    ),
  ];
}

function plain(id: string, kind: Candidate['kind'], label: string, words: readonly (string | null | undefined)[]) {
  const hint = words.filter((word) => word !== null && word !== undefined && word !== '').join(' · ');
  return { id, kind, label, hint, warranty: null, units: [], openRequests: 0 };
}

/** Hints name companies by code: that is what a request is filed with. */
function company(client: { readonly code: string; readonly name: string } | null): Named | null {
  return client === null ? null : { uuid: client.code, name: client.name, code: client.code };
}
