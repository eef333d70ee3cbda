import { drawnPicture } from '../../../support/world-pictures.ts';
import { MEMBERS, type Member } from '../people.ts';
import { PAPER } from '../documents.ts';
import {
  everybody,
  FORBIDDEN,
  MANAGER,
  may,
  NO_REQUEST,
  type On,
  READ_ALL,
  READ_OWN,
  type Row,
  type Rows,
} from '../row.ts';

const NO_BATCH = '404 BATCH_NOT_FOUND';
const NONE = '404 DOCUMENT_NOT_FOUND';
const NO_FILE = '404 FILE_NOT_FOUND';
const REFUSED = '422 DOCUMENT_REFUSED';
const ALL: readonly Member[] = ['operator', 'service-manager'];
const STAFF: readonly Member[] = [...ALL, 'field-engineer'];
const OWN: readonly Member[] = [...STAFF, 'client-contact'];
const first = { 'if-match': '"1"' };

const at = ({ here, side }: On, rest: string): string => `/requests/${here.requests[side].uuid}${rest}`;
const of = ({ here, side }: On) => here.documents[side];
const reading = (rest: (on: On) => string): Row => ({
  access: 'read',
  call: (on) => ['GET', `/documents/${rest(on)}`],
  own: may('200', OWN, NONE),
  foreign: may('200', ALL, NONE),
});
/** The manager does it, other readers are refused. */
const doing = (good: string, call: Row['call'], readers = OWN): Row => ({
  access: 'write',
  call,
  own: { ...may(REFUSED, readers, NONE), 'service-manager': good },
  foreign: { ...may(REFUSED, ALL, NONE), 'service-manager': good },
});
const issued = (rest: string, body?: object): Row =>
  doing('200', (on) => ['POST', `/documents/${of(on).issued}/${rest}`, body]);
/** The manager does it, other readers of ours are refused. */
const ordering = (rest: string, which: 'batch' | 'begun' = 'batch', body?: object): Row => ({
  access: 'write',
  call: (on) => ['POST', `/documents/batches/${of(on)[which]}/${rest}`, body],
  own: { ...may('422 BATCH_REFUSED', STAFF, NO_BATCH), 'service-manager': '200' },
  foreign: { ...may('422 BATCH_REFUSED', ALL, NO_BATCH), 'service-manager': '200' },
});
const batch = (rest: string): Row => ({
  access: 'read',
  call: (on) => ['GET', `/documents/batches/${of(on).batch}${rest}`],
  own: may('200', STAFF, NO_BATCH),
  foreign: may('200', ALL, NO_BATCH),
});
const printed = (rest: string): Row => ({
  ...batch(rest),
  call: (on) => ['GET', `/documents/batches/${of(on).begun}${rest}`],
});
const HASH = { snapshotHash: '0'.repeat(64) };
const readable = (staff: readonly Member[], answer = '200') => may(answer, staff, NO_REQUEST);

export const DOCUMENTS: Rows = {
  listForms: {
    access: 'read',
    call: (on) => ['GET', at(on, '/forms')],
    own: readable(READ_OWN),
    foreign: readable(READ_ALL),
  },
  printRequest: {
    access: 'read',
    call: (on) => ['GET', at(on, '/printouts/act-ru')],
    own: readable(READ_OWN, '422 DOCUMENT_REFUSED'),
    foreign: readable(READ_ALL, '422 DOCUMENT_REFUSED'),
  },
  listRequestDocuments: {
    access: 'read',
    call: (on) => ['GET', at(on, '/documents')],
    own: readable(READ_OWN),
    foreign: readable(READ_ALL),
  },
  listDocuments: {
    access: 'read',
    call: () => ['GET', '/documents'],
    own: may('200', OWN, FORBIDDEN),
  },
  listDocumentForms: { access: 'read', call: () => ['GET', '/documents/forms'], own: may('200', STAFF, FORBIDDEN) },
  listCandidates: {
    access: 'read',
    call: () => ['GET', '/documents/candidates?form=paper&client=northern-lines&from=2026-01-01&to=2026-12-31'],
    own: may('200', STAFF, FORBIDDEN),
  },
  checkNewDocument: {
    access: 'read',
    call: (on) => ['POST', '/documents/check', { form: 'paper', requests: [on.here.requests[on.side].uuid] }],
    own: readable(READ_OWN),
    foreign: readable(READ_ALL),
  },
  draftDocument: {
    access: 'write',
    call: (on) => ['POST', at(on, '/documents'), { form: 'paper' }],
    own: { ...readable(READ_OWN, REFUSED), 'service-manager': '201' },
    foreign: { ...readable(READ_ALL, REFUSED), 'service-manager': '201' },
  },
  listBatchForms: {
    access: 'read',
    call: () => ['GET', '/documents/batches/forms'],
    own: may('200', MANAGER, FORBIDDEN),
  },
  listDocumentBatches: {
    access: 'read',
    call: () => ['GET', '/documents/batches'],
    own: may('200', STAFF, FORBIDDEN),
  },
  createDocumentBatch: {
    access: 'write',
    call: () => ['POST', '/documents/batches', { form: 'paper', from: '2026-03-01', to: '2026-03-31' }],
    own: may('201', MANAGER, FORBIDDEN),
  },
  listDocumentOpenings: {
    ...reading((on) => `${of(on).issued}/openings`),
    own: { ...may('403 FORBIDDEN', OWN, NONE), 'service-manager': '200' },
    foreign: { ...may('403 FORBIDDEN', ALL, NONE), 'service-manager': '200' },
  },
  getDocumentBatch: batch(''),
  listDocumentBatchItems: batch('/items'),
  getDocumentBatchRegistry: batch('/registry.xlsx'),
  getDocumentBatchZip: printed('/documents.zip'),
  getDocumentBatchPrint: printed('/print.pdf?copies=2&duplex=true'),
  refreshDocumentBatch: ordering('refresh'),
  startDocumentBatch: ordering('start', 'batch', {}),
  cancelDocumentBatch: ordering('cancel'),
  resumeDocumentBatch: ordering('resume', 'begun', {}),
  takeScans: {
    access: 'write',
    call: () => {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(drawnPicture())], { type: 'image/png' }), 'scan.png');
      return ['POST', '/documents/scans', form];
    },
    own: may('201', MANAGER, FORBIDDEN),
  },
  listScans: { access: 'read', call: () => ['GET', '/documents/scans'], own: may('200', MANAGER, FORBIDDEN) },
  getScanPicture: {
    access: 'read',
    call: (on) => ['GET', `/documents/scans/${of(on).scan}/picture`],
    own: may('200', OWN, NO_FILE),
    foreign: may('200', ALL, NO_FILE),
  },
  matchScan: {
    access: 'write',
    call: (on) => ['POST', `/documents/scans/${of(on).piled}/match`, { document: of(on).issued }],
    own: may('200', MANAGER, FORBIDDEN),
    foreign: may('200', MANAGER, FORBIDDEN),
  },
  removeScan: doing('204', (on) => ['DELETE', `/documents/scans/${of(on).scan}`]),
  getDocument: reading((on) => of(on).issued),
  getDocumentPdf: reading((on) => `${of(on).issued}/pdf`),
  // A draft is nothing for the other side yet.
  changeDocument: doing('200', (on) => ['PATCH', `/documents/${of(on).draft}`, { day: '2026-03-03' }, first], STAFF),
  deleteDocument: doing('204', (on) => ['DELETE', `/documents/${of(on).draft}`], STAFF),
  issueDocument: doing('200', (on) => ['POST', `/documents/${of(on).draft}/issue`], STAFF),
  sendDocument: issued('send', { channel: 'hand' }),
  signDocument: issued('sign', { role: 'client', method: 'paper' }),
  signDocumentOnScreen: doing('200', (on) => {
    const form = new FormData();
    form.set('role', 'client');
    form.set('method', 'screen');
    form.set('file', new Blob([new Uint8Array(drawnPicture())], { type: 'image/png' }), 'signature.png');
    return ['POST', `/documents/${of(on).issued}/signature`, form];
  }),
  signOneSided: doing('200', (on) => ['POST', `/documents/${of(on).sent}/one-sided`, { note: 'no answer' }]),
  closeDocument: doing(REFUSED, (on) => ['POST', `/documents/${of(on).issued}/close`]),
  voidDocument: issued('void', { reason: 'a mistake' }),
  correctDocument: doing('201', (on) => ['POST', `/documents/${of(on).issued}/correct`, { reason: 'a mistake' }]),
  receiveOriginal: issued('original', { received: true }),
  // The one that was read is another.
  approveDocument: doing(REFUSED, (on) => ['POST', `/documents/${of(on).issued}/approve`, HASH]),
  declineDocument: doing(REFUSED, (on) => ['POST', `/documents/${of(on).issued}/decline`, HASH]),
  withdrawDocument: issued('withdraw'),
  makeDocumentLink: issued('link', {}),
  // This process has no mail server; the manager is told so, or what the letter would be.
  getDocumentBatchMail: {
    access: 'read',
    call: (on) => ['GET', `/documents/batches/${of(on).begun}/mail`],
    own: { ...may('422 BATCH_REFUSED', STAFF, NO_BATCH), 'service-manager': '200' },
    foreign: { ...may('422 BATCH_REFUSED', ALL, NO_BATCH), 'service-manager': '200' },
  },
  mailDocumentBatch: {
    access: 'write',
    call: (on) => ['POST', `/documents/batches/${of(on).begun}/mail`],
    own: may('422 BATCH_REFUSED', STAFF, NO_BATCH),
    foreign: may('422 BATCH_REFUSED', ALL, NO_BATCH),
  },
  stopDocumentBatchMail: {
    access: 'write',
    call: (on) => ['DELETE', `/documents/batches/${of(on).begun}/mail`],
    own: may('422 BATCH_REFUSED', STAFF, NO_BATCH),
    foreign: may('422 BATCH_REFUSED', ALL, NO_BATCH),
  },
  previewDocumentMail: {
    access: 'read',
    call: (on) => ['GET', `/documents/${of(on).issued}/mail`],
    own: { ...may(REFUSED, OWN, NONE), 'service-manager': '200' },
    foreign: { ...may(REFUSED, ALL, NONE), 'service-manager': '200' },
  },
  retryDocumentMail: doing(REFUSED, (on) => ['POST', `/documents/${of(on).issued}/deliveries/${of(on).issued}/retry`]),
  // It has none.
  revokeDocumentLink: doing(REFUSED, (on) => ['DELETE', `/documents/${of(on).issued}/link`]),
  listVatRegimes: {
    access: 'read',
    call: ({ here }) => ['GET', `/legal-entities/${here.office.uuid}/vat`],
    own: {
      ...may(
        '200',
        MEMBERS.filter((who) => who !== 'idle' && who !== 'intake-robot'),
        FORBIDDEN,
      ),
      'client-contact': '404 REGISTER_NOT_FOUND',
    },
  },
  setVatRegimes: {
    access: 'write',
    call: ({ here }) => ['PUT', `/legal-entities/${here.office.uuid}/vat`, { regimes: [] }],
    own: may('200', ['operator', ...MANAGER], FORBIDDEN),
  },
  // What is drawn is nobody's; what it is tried on has to be readable with its prices.
  previewPrintForm: {
    access: 'definitions',
    call: ({ here, side }) => ['POST', '/print-forms/preview', { form: PAPER, request: here.requests[side].uuid }],
    own: may('200', MANAGER, FORBIDDEN),
    foreign: may('200', MANAGER, FORBIDDEN),
  },
  verifyDocument: {
    access: 'public',
    call: (on) => ['GET', `/public/documents/${on.side === 'own' ? of(on).code : 'A'.repeat(24)}`],
    own: everybody('200'),
    foreign: everybody(NONE),
    leaves: ['login_attempt'],
  },
};
