import type { On, Row, Rows } from '../row.ts';
import { everybody, may, NO_REQUEST, READ_ALL, READ_OWN } from '../row.ts';
import { FOREIGN_CLIENT, OWN_CLIENT } from '../people.ts';
import { pngPicture } from '../../../support/world-pictures.ts';

const at = ({ here, side }: On, rest = ''): string => `/requests/${here.requests[side].uuid}${rest}`;

const reading = (rest: (on: On) => string): Row => ({
  access: 'read',
  call: (on) => ['GET', at(on, rest(on))],
  own: may('200', READ_OWN, NO_REQUEST),
  foreign: may('200', READ_ALL, NO_REQUEST),
});

const watching = (method: 'PUT' | 'DELETE'): Row => ({
  ...reading(() => ''),
  access: 'write',
  call: (on) => [method, at(on, '/watchers/me')],
});
/** Nothing is linked yet: who may is told so, and who may not as well. */
const linking = (call: Row['call']): Row => ({
  access: 'write',
  call,
  own: may('422 LINK_REFUSED', READ_OWN, NO_REQUEST),
  foreign: may('422 LINK_REFUSED', READ_ALL, NO_REQUEST),
});
const SILENT = { developer: '422 COMMENT_REFUSED', storekeeper: '422 COMMENT_REFUSED' };
const MUTE = { developer: '422 ATTACHMENT_REFUSED', storekeeper: '422 ATTACHMENT_REFUSED' };
const NO_FILE = '404 FILE_NOT_FOUND';
const nobodyKnows = everybody(NO_REQUEST);
const list: Row = { access: 'read', call: () => ['GET', '/requests'], own: everybody('200') };

export const REQUESTS: Rows = {
  listPacks: { access: 'read', call: () => ['GET', '/packs'], own: everybody('200') },
  listRequestTypes: { access: 'read', call: () => ['GET', '/request-types'], own: everybody('200') },
  listStatuses: { access: 'read', call: () => ['GET', '/statuses'], own: everybody('200') },
  listRequests: {
    ...list,
    call: ({ side }) => ['GET', `/requests?client=${side === 'own' ? OWN_CLIENT : FOREIGN_CLIENT}`],
    foreign: everybody('200'),
  },
  getRequest: reading(() => ''),
  getJournal: reading(() => '/journal'),
  // Whoever has the secret, logged in or not; whoever has another one learns nothing.
  getPublicStatus: {
    access: 'public',
    call: async ({ here, side }) => {
      const { number, uuid } = here.requests.own;
      const [row] = await here.world.store.read.all<{ secret: string }>('SELECT secret FROM request WHERE uuid = ?', [
        here.requests[side].uuid,
      ]);
      return ['GET', `/public/requests/${number}?secret=${row?.secret ?? uuid}`];
    },
    own: everybody('200'),
    foreign: everybody(NO_REQUEST),
    tells: ['own-subject', 'own-public'],
    leaves: ['login_attempt'],
  },
  listComments: reading(() => '/comments'),
  getOffers: reading(() => '/offers'),
  getEvidence: {
    ...reading(({ here, side }) => `/evidence/${here.requests[side].evidence}`),
  },
  createRequest: {
    access: 'write',
    call: ({ side }) => [
      'POST',
      '/requests',
      {
        type: 'question',
        subject: 'How is it cleaned?',
        client: side === 'own' ? OWN_CLIENT : FOREIGN_CLIENT,
        fields: { 'fault-description': 'It is dirty.' },
      },
    ],
    own: may('201', ['operator', 'support', 'intake-robot', 'client-contact'], '422 REQUEST_REFUSED'),
    foreign: may('201', ['operator', 'support', 'intake-robot'], '422 REQUEST_REFUSED'),
  },
  // The engineer is at the machine.
  sendEvent: {
    access: 'write',
    call: (on) => ['POST', at(on, '/events'), { event: 'ask-client', comment: 'Where is the key?' }],
    own: {
      ...nobodyKnows,
      operator: '200',
      support: '200',
      developer: '200',
      'field-engineer': '200',
      storekeeper: '409 EVENT_REFUSED',
      'service-manager': '409 EVENT_REFUSED',
      'client-contact': '409 EVENT_REFUSED',
    },
    foreign: { ...nobodyKnows, ...may('409 EVENT_REFUSED', READ_ALL, NO_REQUEST), operator: '200' },
  },
  setFields: {
    access: 'write',
    call: (on) => [
      'PATCH',
      at(on),
      { fields: { 'site-address': 'Gate 4' } },
      { 'if-match': `"${on.here.requests[on.side].version}"` },
    ],
    own: {
      ...may('422 FIELDS_REFUSED', READ_OWN, NO_REQUEST),
      operator: '200',
      support: '200',
      developer: '200',
      'service-manager': '200',
    },
    foreign: {
      ...may('422 FIELDS_REFUSED', READ_ALL, NO_REQUEST),
      operator: '200',
      'service-manager': '200',
    },
  },
  addComment: {
    access: 'write',
    call: (on) => ['POST', at(on, '/comments'), { body: 'It hums.', isPublic: true }],
    // Developers and storekeepers speak among colleagues only.
    own: { ...may('201', READ_OWN, NO_REQUEST), ...SILENT },
    foreign: { ...may('201', READ_ALL, NO_REQUEST), ...SILENT },
  },
  assignRequest: {
    access: 'write',
    call: (on) => ['PUT', at(on, '/assignee'), { to: on.here.uuid('storekeeper') }],
    own: { ...may('422 ASSIGN_REFUSED', READ_OWN, NO_REQUEST), operator: '200', 'service-manager': '200' },
    foreign: { ...may('422 ASSIGN_REFUSED', READ_ALL, NO_REQUEST), operator: '200', 'service-manager': '200' },
  },
  takeRequest: {
    access: 'write',
    call: (on) => ['POST', at(on, '/take')],
    own: {
      ...may('200', READ_OWN, NO_REQUEST),
      storekeeper: '422 ASSIGN_REFUSED',
      'client-contact': '422 ASSIGN_REFUSED',
    },
    foreign: {
      ...may('422 ASSIGN_REFUSED', READ_ALL, NO_REQUEST),
      operator: '200',
      'service-manager': '200',
    },
  },
  bindRequest: {
    access: 'write',
    call: (on) => ['PUT', at(on, '/binding'), { site: null, contact: null, contract: null, objects: [] }],
    own: {
      ...may('422 BINDING_REFUSED', READ_OWN, NO_REQUEST),
      operator: '200',
      support: '200',
      developer: '200',
      'service-manager': '200',
    },
    foreign: { ...may('422 BINDING_REFUSED', READ_ALL, NO_REQUEST), operator: '200', 'service-manager': '200' },
  },
  previewBinding: {
    access: 'write',
    call: (on) => ['POST', at(on, '/binding/preview'), { site: null, contact: null, contract: null, objects: [] }],
    own: {
      ...may('422 BINDING_REFUSED', READ_OWN, NO_REQUEST),
      operator: '200',
      support: '200',
      developer: '200',
      'service-manager': '200',
    },
    foreign: { ...may('422 BINDING_REFUSED', READ_ALL, NO_REQUEST), operator: '200', 'service-manager': '200' },
  },
  linkRequests: linking((on) => ['POST', at(on, '/links'), { to: 'none', kind: 'related' }]),
  unlinkRequests: linking((on) => ['DELETE', at(on, '/links/related/none')]),
  mergeRequest: linking((on) => ['POST', at(on, '/merge'), { into: null }]),
  listWatchers: reading(() => '/watchers'),
  watchRequest: watching('PUT'),
  unwatchRequest: watching('DELETE'),
  tickItem: {
    access: 'write',
    call: (on) => ['PUT', at(on, '/checklists/nameplates/items/seals'), { value: 'intact' }],
    own: { ...may('422 CHECKLIST_ITEM_REFUSED', READ_OWN, NO_REQUEST), 'field-engineer': '200' },
    foreign: may('422 CHECKLIST_ITEM_REFUSED', READ_ALL, NO_REQUEST),
  },
  listAttachments: reading(() => '/attachments'),
  listMentionable: reading(() => '/mentionable?q=a'),
  getAttachment: {
    access: 'read',
    call: ({ here, side }) => ['GET', `/attachments/${here.requests[side].attachment}`],
    own: may('200', READ_OWN, NO_FILE),
    foreign: may('200', READ_ALL, NO_FILE),
  },
  addAttachment: {
    access: 'write',
    call: (on) => {
      const form = new FormData();
      form.set('file', new Blob(['%PDF-1.7 act']), 'act.pdf');
      form.set('isPublic', 'true');
      return ['POST', at(on, '/attachments'), form];
    },
    own: { ...may('201', READ_OWN, NO_REQUEST), ...MUTE },
    foreign: { ...may('201', READ_ALL, NO_REQUEST), ...MUTE },
  },
  // The operator has attached it, and the service manager may edit.
  removeAttachment: {
    access: 'write',
    call: ({ here, side }) => ['DELETE', `/attachments/${here.requests[side].attachment}`],
    own: {
      ...may('422 ATTACHMENT_REFUSED', READ_OWN, NO_FILE),
      operator: '200',
      support: '200',
      developer: '200',
      'service-manager': '200',
    },
    foreign: { ...may('422 ATTACHMENT_REFUSED', READ_ALL, NO_FILE), operator: '200', 'service-manager': '200' },
  },
  addEvidence: {
    access: 'write',
    call: (on) => {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(pngPicture(99))], { type: 'image/png' }), 'plate.png');
      return ['POST', at(on, '/checklists/nameplates/items/drive-plate/evidence'), form];
    },
    own: { ...may('422 CHECKLIST_ITEM_REFUSED', READ_OWN, NO_REQUEST), 'field-engineer': '201' },
    foreign: may('422 CHECKLIST_ITEM_REFUSED', READ_ALL, NO_REQUEST),
  },
};
