import { Type } from 'typebox';
import { instant, name, nullable, object, uuid, words } from '../api/schemas.ts';
import { period, units, warranty } from '../requests/bindings-schema.ts';
import { titled, titledStatus } from '../requests/schema-words.ts';

const text = () => nullable(Type.String());
const day = () => Type.String({ format: 'date' });
const company = nullable(object({ code: Type.String(), name: Type.String() }, { title: 'HintedName' }));
const place = object({ uuid: uuid(), name: Type.String() }, { title: 'HintedPlace' });

const client = object(
  { uuid: uuid(), code: Type.String(), name: Type.String(), phone: text(), email: text() },
  { title: 'HintedClient' },
);
const contact = object(
  {
    uuid: uuid(),
    name: Type.String(),
    phone: text(),
    email: text(),
    position: text(),
    client: company,
    sites: Type.Array(place, { description: 'Where he is a contact; of found people only' }),
  },
  { title: 'HintedContact' },
);
const site = object({ uuid: uuid(), name: Type.String(), address: text(), client: company }, { title: 'HintedSite' });
const line = {
  uuid: uuid(),
  number: Type.String(),
  subject: Type.String(),
  status: nullable(titledStatus),
};
const request = object({ ...line, createdAt: instant() }, { title: 'HintedRequest' });
const visit = object(
  { ...line, visitedAt: instant('When somebody was there last for this request') },
  { title: 'HintedVisit' },
);
const machine = object(
  {
    uuid: uuid(),
    name: Type.String(),
    serial: text(),
    plate: text(),
    model: company,
    client: company,
    site: nullable(place),
    warranty,
    units,
    openRequests: Type.Array(request, { description: 'The newest of those that may be read' }),
  },
  { title: 'HintedMachine' },
);
const contract = object(
  {
    uuid: uuid(),
    number: Type.String(),
    title: text(),
    starts: day(),
    ends: nullable(day()),
    period,
  },
  { title: 'HintedContract' },
);

export const hintsQuery = object({
  q: Type.Optional(
    words(100, 'What is typed: the beginning of a name, client code, telephone, e-mail, plate, serial number or INN'),
  ),
  client: Type.Optional(name('Uuid or code of a client that has been chosen')),
  site: Type.Optional(uuid('Of a site that has been chosen')),
  contact: Type.Optional(uuid('Of a contact that has been chosen')),
  equipment: Type.Optional(uuid('Of a machine that has been chosen')),
});

export const hints = object(
  {
    clients: Type.Array(client),
    contacts: Type.Array(contact),
    sites: Type.Array(site),
    equipment: Type.Array(machine),
    of: nullable(
      object(
        {
          client: nullable(client),
          contract: nullable(contract),
          contracts: Type.Array(contract, { description: 'All in force; the one that is meant first' }),
          contacts: Type.Array(contact, { description: 'Of the site, or of the client where the site has none' }),
          sites: Type.Array(site, { description: 'The chosen one first' }),
          equipment: nullable(machine),
          priceList: nullable(titled),
          openRequests: Type.Array(request, { description: 'Of the machine, else of the site, contact or client' }),
          lastVisits: Type.Array(visit, { description: 'The last three, of the same' }),
        },
        { title: 'HintsOfChosen', description: 'Null when nothing has been chosen, or nothing that exists.' },
      ),
    ),
  },
  { title: 'RegistrationHints' },
);
