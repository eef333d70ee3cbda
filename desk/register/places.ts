import type { RegisterKind } from '../../engine/language/registers/index.ts';
import type { Client } from '../../ui/api/index.ts';

/** Where a register stands in the desk, how the interface reads and writes it, and what its table shows. */
export interface Place {
  readonly kind: RegisterKind;
  /** First part of the address: `/clients`. */
  readonly path: string;
  readonly list: keyof Client;
  readonly get: keyof Client;
  readonly create: keyof Client;
  readonly change: keyof Client;
  /** Attributes in the order of the table; the first one names the entry. */
  readonly columns: readonly Column[];
}

export interface Column {
  readonly id: string;
  /** As a track of a CSS grid. */
  readonly width: string;
}

const wide = 'minmax(180px, 2fr)';
const middle = 'minmax(120px, 1fr)';
const narrow = 'minmax(96px, 0.7fr)';
const column = (id: string, width = middle): Column => ({ id, width });

/** Every register, in the order of its tabs. */
export const PLACES: readonly Place[] = [
  {
    kind: 'client',
    path: 'clients',
    list: 'listClients',
    get: 'getClient',
    create: 'createClient',
    change: 'changeClient',
    columns: [column('name', wide), column('code'), column('phone'), column('email')],
  },
  {
    kind: 'site',
    path: 'sites',
    list: 'listSites',
    get: 'getSite',
    create: 'createSite',
    change: 'changeSite',
    columns: [column('name', wide), column('client'), column('address', wide), column('area', narrow)],
  },
  {
    kind: 'contact',
    path: 'contacts',
    list: 'listContacts',
    get: 'getContact',
    create: 'createContact',
    change: 'changeContact',
    columns: [column('name', wide), column('client'), column('position'), column('phone'), column('email')],
  },
  {
    kind: 'equipment',
    path: 'equipment',
    list: 'listAllEquipment',
    get: 'getEquipment',
    create: 'createEquipment',
    change: 'changeEquipment',
    columns: [
      column('name', wide),
      column('serial'),
      column('plate', narrow),
      column('model'),
      column('client'),
      column('site'),
      column('warranty', 'minmax(210px, 1fr)'),
    ],
  },
  {
    kind: 'contract',
    path: 'contracts',
    list: 'listContracts',
    get: 'getContract',
    create: 'createContract',
    change: 'changeContract',
    columns: [
      column('number', wide),
      column('client'),
      column('title'),
      column('startsOn', narrow),
      column('endsOn', narrow),
      column('period', 'minmax(200px, 1fr)'),
    ],
  },
  {
    kind: 'legal-entity',
    path: 'legal-entities',
    list: 'listLegalEntities',
    get: 'getLegalEntity',
    create: 'createLegalEntity',
    change: 'changeLegalEntity',
    columns: [column('name', wide), column('client'), column('inn', narrow), column('kpp', narrow), column('signer')],
  },
  {
    kind: 'equipment-model',
    path: 'models',
    list: 'listEquipmentModels',
    get: 'getEquipmentModel',
    create: 'createEquipmentModel',
    change: 'changeEquipmentModel',
    columns: [
      column('name', wide),
      column('code'),
      column('maker'),
      column('category'),
      column('warrantyMonths', narrow),
    ],
  },
];

export function placeOf(kind: RegisterKind): Place {
  const place = PLACES.find((each) => each.kind === kind);
  if (place === undefined) throw new Error(`there is no register ${kind}`);
  return place;
}

/** The register that an address is in; undefined when it is in none. */
export function placeAt(pathname: string): Place | undefined {
  const first = pathname.split('/')[1];
  return PLACES.find(({ path }) => path === first);
}
