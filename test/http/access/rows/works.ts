import { MEMBERS, type Member } from '../people.ts';
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

const NO_RECORD = '404 RECORD_NOT_FOUND';
const LOG_ALL: readonly Member[] = ['operator', 'support', 'service-manager'];
const LOG_OWN: readonly Member[] = [...LOG_ALL, 'developer', 'field-engineer'];
const WORK_ALL: readonly Member[] = ['operator', 'storekeeper', 'service-manager'];
const WORK_OWN: readonly Member[] = [...WORK_ALL, 'field-engineer'];
const STAFF_OWN = READ_OWN.filter((who) => who !== 'client-contact');

const at = ({ here, side }: On, rest: string): string => `/requests/${here.requests[side].uuid}${rest}`;
const of = ({ here, side }: On) => here.works[side];

/** These may, other readers are refused, and nobody else learns that there is such a thing. */
const among = (good: string, these: readonly Member[], refused: string, readers: readonly Member[], none: string) => ({
  ...may(refused, readers, none),
  ...Object.fromEntries(these.map((who) => [who, good])),
});
const reading = (rest: string): Row => ({
  access: 'read',
  call: (on) => ['GET', at(on, rest)],
  own: may('200', READ_OWN, NO_REQUEST),
  foreign: may('200', READ_ALL, NO_REQUEST),
});
const NOWHERE = { position: { refused: 'switched off' } };

const changingTime = (call: Row['call']): Row => ({
  access: 'write',
  call,
  own: among('200', ['field-engineer', 'service-manager'], '422 TIME_REFUSED', STAFF_OWN, NO_RECORD),
  foreign: among('200', MANAGER, '422 TIME_REFUSED', READ_ALL, NO_RECORD),
});
const changingWork = (call: Row['call']): Row => ({
  access: 'write',
  call,
  own: among('200', WORK_OWN, '422 WORK_REFUSED', STAFF_OWN, NO_RECORD),
  foreign: among('200', WORK_ALL, '422 WORK_REFUSED', READ_ALL, NO_RECORD),
});
const changingReply = (good: string, call: Row['call']): Row => ({
  access: 'write',
  call,
  // Shared ones are kept by who manages the operation; another's own one is nobody else's.
  own: { ...may(good, MANAGER, '422 REPLY_REFUSED'), 'client-contact': NO_RECORD },
  foreign: everybody(NO_RECORD),
});

export const WORKS: Rows = {
  listTime: reading('/time'),
  addTime: {
    access: 'write',
    call: (on) => ['POST', at(on, '/time'), { kind: 'work', minutes: 15 }],
    own: among('201', LOG_OWN, '422 TIME_REFUSED', READ_OWN, NO_REQUEST),
    foreign: among('201', LOG_ALL, '422 TIME_REFUSED', READ_ALL, NO_REQUEST),
  },
  changeTime: changingTime((on) => ['PATCH', `/time/${of(on).time}`, { minutes: 20 }, { 'if-match': '"1"' }]),
  removeTime: changingTime((on) => ['DELETE', `/time/${of(on).time}`]),
  listWorks: reading('/works'),
  listPrices: {
    ...reading('/prices?q=visit'),
    own: among('200', WORK_OWN, FORBIDDEN, READ_OWN, NO_REQUEST),
    foreign: among('200', WORK_ALL, FORBIDDEN, READ_ALL, NO_REQUEST),
  },
  addWork: {
    access: 'write',
    call: (on) => ['POST', at(on, '/works'), { item: 'diagnostics', quantity: 1500 }],
    own: among('201', WORK_OWN, '422 WORK_REFUSED', READ_OWN, NO_REQUEST),
    foreign: among('201', WORK_ALL, '422 WORK_REFUSED', READ_ALL, NO_REQUEST),
  },
  changeWork: changingWork((on) => ['PATCH', `/works/${of(on).line}`, { quantity: 2000 }, { 'if-match': '"1"' }]),
  removeWork: changingWork((on) => ['DELETE', `/works/${of(on).line}`]),
  listPresence: reading('/presence'),
  // The engineer waits at the gate of the own request.
  startPresence: {
    access: 'write',
    call: (on) => ['POST', at(on, '/presence/start'), { kind: 'site', ...NOWHERE }],
    own: among('201', LOG_OWN, '409 PRESENCE_REFUSED', READ_OWN, NO_REQUEST),
    foreign: among('201', LOG_ALL, '409 PRESENCE_REFUSED', READ_ALL, NO_REQUEST),
  },
  stopPresence: {
    access: 'write',
    call: (on) => ['POST', at(on, '/presence/stop'), NOWHERE],
    own: among('200', ['field-engineer'], '409 PRESENCE_REFUSED', READ_OWN, NO_REQUEST),
    foreign: may('409 PRESENCE_REFUSED', READ_ALL, NO_REQUEST),
  },
  listReplies: {
    access: 'read',
    call: () => ['GET', '/replies'],
    own: { ...everybody('200'), 'client-contact': FORBIDDEN },
  },
  fillReply: {
    access: 'read',
    call: (on) => ['GET', `/replies/${of(on).reply}/text?request=${on.here.requests.own.uuid}`],
    own: { ...may('200', STAFF_OWN, NO_REQUEST), 'client-contact': NO_RECORD },
    foreign: everybody(NO_RECORD),
  },
  createReply: {
    access: 'write',
    call: ({ side }) => [
      'POST',
      '/replies',
      { of: side === 'own' ? 'me' : 'all', title: { en: 'Hello' }, body: { en: 'Good day.' } },
    ],
    own: { ...everybody('201'), 'client-contact': FORBIDDEN },
    foreign: { ...may('201', MANAGER, '422 REPLY_REFUSED'), 'client-contact': FORBIDDEN },
  },
  changeReply: changingReply('200', (on) => [
    'PATCH',
    `/replies/${of(on).reply}`,
    { title: { en: 'Hello' } },
    { 'if-match': '"1"' },
  ]),
  removeReply: changingReply('204', (on) => ['DELETE', `/replies/${of(on).reply}`]),
};

/** Who reads what the rows above tell. */
export const READERS = {
  inner: { own: STAFF_OWN, foreign: READ_ALL },
  prices: ['operator', 'service-manager'] as readonly Member[],
  places: { own: ['field-engineer', ...MANAGER] as readonly Member[], foreign: MANAGER },
  staff: MEMBERS.filter((who) => who !== 'client-contact'),
};
