import type { Member } from '../people.ts';
import type { On, Row, Rows, Sent } from '../row.ts';
import { everybody, FORBIDDEN, MANAGER, may } from '../row.ts';
import type { Shared } from '../things.ts';

/** A company manages its own webhooks, the service manager all. */
const OWNERS: readonly Member[] = ['service-manager', 'client-contact'];
const shared = ({ here, side }: On, name: keyof Shared): string => encodeURIComponent(here.things.shared[side][name]);

const notices = (access: Row['access'], answer: string, call: Row['call']): Row => ({
  access,
  call,
  own: everybody(answer),
});

const subscription = (access: Row['access'], good: string, call: (on: On, at: string) => Sent): Row => ({
  access,
  call: (on) => call(on, `/subscriptions/${shared(on, 'subscription')}`),
  own: may(good, OWNERS, FORBIDDEN),
  foreign: { ...may(good, MANAGER, FORBIDDEN), 'client-contact': '404 SUBSCRIPTION_NOT_FOUND' },
});

const operating = (good: string, call: (on: On) => Sent): Row => ({
  access: 'operation',
  call,
  own: may(good, MANAGER, FORBIDDEN),
  foreign: may(good, MANAGER, FORBIDDEN),
});
const letter = (on: On): string => `/dead-letters/${shared(on, 'dead')}`;
const timer = (on: On): string => `/parked-timers/${shared(on, 'timer')}`;
const reason = { reason: 'It was a trial.' };

export const EFFECTS: Rows = {
  listNotices: notices('read', '200', () => ['GET', '/notices']),
  countNotices: notices('read', '200', () => ['GET', '/notices/count']),
  // Those of others are passed over, as if there were none.
  markNotices: {
    ...notices('write', '200', ({ here, side, who }) => [
      'POST',
      '/notices/mark',
      { notices: [here.things.of[side === 'own' ? who : 'colleague'].notice], read: true },
    ]),
    foreign: everybody('200'),
  },
  markAllNoticesRead: notices('write', '200', () => ['POST', '/notices/mark-all-read', {}]),
  getNoticeSettings: notices('read', '200', () => ['GET', '/notice-settings']),
  setNoticeSetting: notices('write', '204', () => ['PUT', '/notice-settings/assigned', { inApp: true, mail: false }]),
  resetNoticeSetting: notices('write', '204', () => ['DELETE', '/notice-settings/assigned']),

  listSubscriptions: { access: 'read', call: () => ['GET', '/subscriptions'], own: may('200', OWNERS, FORBIDDEN) },
  getSubscription: subscription('read', '200', (_, at) => ['GET', at]),
  listDeliveries: subscription('read', '200', (_, at) => ['GET', `${at}/deliveries`]),
  createSubscription: {
    access: 'write',
    call: ({ side }) => [
      'POST',
      '/subscriptions',
      {
        title: 'New',
        url: 'https://new.example/',
        events: ['request.created'],
        client: side === 'own' ? 'acme-yard' : 'globex-mine',
      },
    ],
    own: may('201', OWNERS, FORBIDDEN),
    foreign: { ...may('201', MANAGER, FORBIDDEN), 'client-contact': '404 CLIENT_NOT_FOUND' },
  },
  changeSubscription: subscription('write', '200', (_, at) => ['PATCH', at, { title: 'Other' }]),
  deleteSubscription: subscription('write', '204', (_, at) => ['DELETE', at]),
  rotateSubscriptionSecret: subscription('write', '200', (_, at) => ['POST', `${at}/secret`]),
  pingSubscription: subscription('write', '202', (_, at) => ['POST', `${at}/ping`]),
  replayDelivery: subscription('write', '204', (on, at) => [
    'POST',
    `${at}/deliveries/${shared(on, 'delivered')}/replay`,
  ]),

  listDeadLetters: { access: 'operation', call: () => ['GET', '/dead-letters'], own: may('200', MANAGER, FORBIDDEN) },
  retryDeadLetter: operating('204', (on) => ['POST', `${letter(on)}/retry`]),
  discardDeadLetter: operating('204', (on) => ['POST', `${letter(on)}/discard`, reason]),
  listParkedTimers: { access: 'operation', call: () => ['GET', '/parked-timers'], own: may('200', MANAGER, FORBIDDEN) },
  retryTimer: operating('204', (on) => ['POST', `${timer(on)}/retry`]),
  discardTimer: operating('204', (on) => ['POST', `${timer(on)}/discard`, reason]),
};
