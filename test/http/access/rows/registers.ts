import type { RegisterKind } from '../../../../engine/language/registers/index.ts';
import { FOREIGN_CLIENT, type Member, OWN_CLIENT } from '../people.ts';
import { type Answers, everybody, FORBIDDEN, may, type On, type Row, type Rows, type Sent } from '../row.ts';

const READERS: readonly Member[] = [
  'operator',
  'support',
  'developer',
  'field-engineer',
  'storekeeper',
  'service-manager',
];
const WRITERS: readonly Member[] = ['operator', 'service-manager'];
const HINTED: readonly Member[] = ['operator', 'support', 'service-manager'];
const NONE = '404 REGISTER_NOT_FOUND';

const client = ({ side }: On): string => (side === 'own' ? OWN_CLIENT : FOREIGN_CLIENT);
const first = { 'if-match': '"1"' };
const second = { 'if-match': '"2"' };

/** Readers see all; people of a client what is theirs; everybody else learns nothing. */
const reading = (path: (on: On) => string, missing = NONE): Row => ({
  access: 'read',
  call: (on) => ['GET', path(on)],
  own: may('200', [...READERS, 'client-contact'], FORBIDDEN),
  foreign: { ...may('200', READERS, FORBIDDEN), 'client-contact': missing },
});

const listing = (path: string): Row => ({
  access: 'read',
  call: () => ['GET', path],
  own: may('200', [...READERS, 'client-contact'], FORBIDDEN),
});

const writing = (good: string, call: (on: On) => Sent): Row => {
  const answers: Answers = may(good, WRITERS, FORBIDDEN);
  return { access: 'write', call, own: answers, foreign: answers };
};

const at =
  (kind: Exclude<RegisterKind, 'client'>, path: string) =>
  (on: On): string =>
    `/${path}/${on.here.entries[on.side][kind]}`;
const site = at('site', 'sites');
const contact = at('contact', 'contacts');
const contract = at('contract', 'contracts');
const model = at('equipment-model', 'equipment-models');
const machine = at('equipment', 'equipment');
const entity = at('legal-entity', 'legal-entities');
const period = (on: On): string => `${contract(on)}/periods/${on.here.entries[on.side].period}`;
const extension = (on: On): string => `${machine(on)}/extensions/${on.here.entries[on.side].extension}`;

export const REGISTERS: Rows = {
  listClients: { access: 'read', call: () => ['GET', '/clients'], own: everybody('200') },
  createClient: writing('201', () => ['POST', '/clients', { code: 'new', name: 'New' }]),
  getClient: reading((on) => `/clients/${client(on)}`, '404 CLIENT_NOT_FOUND'),
  changeClient: writing('200', (on) => ['PATCH', `/clients/${client(on)}`, { name: 'New' }, first]),
  listLegalEntities: listing('/legal-entities'),
  createLegalEntity: writing('201', (on) => ['POST', '/legal-entities', { client: client(on), name: 'New' }]),
  getLegalEntity: reading(entity),
  changeLegalEntity: writing('200', (on) => ['PATCH', entity(on), { inn: '7707083893' }, first]),
  listRegisterFields: listing('/register-fields'),
  listSites: listing('/sites'),
  createSite: writing('201', (on) => ['POST', '/sites', { client: client(on), name: 'New' }]),
  getSite: reading(site),
  changeSite: writing('200', (on) => ['PATCH', site(on), { name: 'New' }, first]),
  listContacts: listing('/contacts'),
  createContact: writing('201', (on) => ['POST', '/contacts', { client: client(on), name: 'New' }]),
  getContact: reading(contact),
  changeContact: writing('200', (on) => ['PATCH', contact(on), { name: 'New' }, first]),
  listContracts: listing('/contracts'),
  createContract: writing('201', (on) => [
    'POST',
    '/contracts',
    { client: client(on), number: 'New', startsOn: '2026-01-01' },
  ]),
  getContract: reading(contract),
  changeContract: writing('200', (on) => ['PATCH', contract(on), { title: 'New' }, second]),
  listEquipmentModels: listing('/equipment-models'),
  createEquipmentModel: writing('201', () => ['POST', '/equipment-models', { code: 'new', name: 'New' }]),
  // A model is nobody's.
  getEquipmentModel: { ...reading(model), foreign: may('200', [...READERS, 'client-contact'], FORBIDDEN) },
  changeEquipmentModel: writing('200', (on) => ['PATCH', model(on), { name: 'New' }, first]),
  listAllEquipment: listing('/equipment'),
  createEquipment: writing('201', (on) => ['POST', '/equipment', { client: client(on), name: 'New' }]),
  getEquipment: reading(machine),
  changeEquipment: writing('200', (on) => ['PATCH', machine(on), { name: 'New' }, second]),
  addServicePeriod: writing('422 REGISTER_REFUSED', (on) => [
    'POST',
    `${contract(on)}/periods`,
    { startsOn: '2026-06-01', endsOn: '2026-06-30' },
  ]),
  changeServicePeriod: writing('200', (on) => ['PATCH', period(on), { paidOn: '2026-02-01' }, second]),
  removeServicePeriod: writing('200', (on) => ['DELETE', period(on), undefined, second]),
  addWarrantyExtension: writing('201', (on) => [
    'POST',
    `${machine(on)}/extensions`,
    { startsOn: '2026-01-01', untilOn: '2027-01-01' },
  ]),
  removeWarrantyExtension: writing('200', (on) => ['DELETE', extension(on), undefined, second]),
  importRegister: writing('200', (on) => [
    'POST',
    '/registers/import',
    { register: 'site', rows: [{ externalKey: 'new', client: client(on), name: 'New' }] },
  ]),
  // Only who files requests for others; what may not be read is absent, which the leaks tell.
  getRegistrationHints: {
    access: 'read',
    call: (on) => ['GET', `/registration/hints?q=c&client=${client(on)}`],
    own: may('200', HINTED, FORBIDDEN),
    foreign: may('200', HINTED, FORBIDDEN),
  },
  listTerms: { access: 'read', call: () => ['GET', '/terms'], own: everybody('200') },
  createTerm: writing('201', () => ['POST', '/terms', { kind: 'area', code: 'new', title: { en: 'New' } }]),
  changeTerm: writing('200', (on) => ['PATCH', `/terms/skill/${on.side}-skill`, { active: false }, first]),
};
