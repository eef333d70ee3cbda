/** What is looked at on every page of the desk, by its address in the router: full, empty, closed, gone, with what opens on it. */
import type { Filled } from './desk-filled.ts';

/** One look at a page. Words are keys of its locale (`admin:groups.none`), or stand there as they are. */
export interface Look {
  /** Who looks: who may do everything, who may do nothing, or somebody of a client. */
  readonly who: 'manager' | 'stranger' | 'client';
  /** Whether there is anything to see yet. */
  readonly when: 'empty' | 'filled';
  readonly at: string | ((filled: Filled) => string);
  /** What stands there once the page is whole. */
  readonly sees: string;
  /** The button that opens something on it. */
  readonly press?: string;
  /** What stands in that. */
  readonly opens?: string;
}

type At = Look['at'];

const full = (at: At, sees: string): Look => ({ who: 'manager', when: 'filled', at, sees });
const opening = (at: At, sees: string, press: string, opens: string): Look => ({ ...full(at, sees), press, opens });
const empty = (at: At, sees: string): Look => ({ who: 'manager', when: 'empty', at, sees });
const closed = (at: At): Look => ({ who: 'stranger', when: 'filled', at, sees: 'parts:notAllowed.title' });
const ofClient = (at: At, sees: string): Look => ({ who: 'client', when: 'filled', at, sees });

const NOBODY = '01900000-0000-7000-8000-000000000000';
const SUBJECT = 'No data since morning';
const NO_REQUEST = '№ 99999';

/** A register: empty, full, what adds to it, closed; a card: full, being changed, gone. */
function register(path: string, kind: string, name: string, id: (filled: Filled) => string): Record<string, Look[]> {
  const card = (filled: Filled): string => `/${path}/${id(filled)}`;
  return {
    [`/${path}`]: [
      empty(`/${path}`, `registers:list.none.${kind}`),
      opening(`/${path}`, name, `registers:add.${kind}`, 'registers:form.add'),
      full(`/${path}?q=zzqx`, 'registers:list.notFound'),
      closed(`/${path}`),
    ],
    [`/${path}/:entry`]: [
      opening(card, name, 'registers:card.edit', 'registers:form.save'),
      empty(`/${path}/${NOBODY}`, 'registers:card.gone'),
      closed(card),
    ],
  };
}

const model = (): string => 'gt-7';

const ADMIN: Readonly<Record<string, readonly Look[]>> = {
  '/admin/people': [
    full('/admin/people', 'admin:people.invite'),
    opening('/admin/people', 'admin:people.invite', 'admin:people.invite', 'admin:people.position'),
    closed('/admin/people'),
  ],
  '/admin/people/:uuid': [
    opening(
      ({ person }) => `/admin/people/${person}`,
      'admin:leaving.deactivate',
      'admin:leaving.deactivate',
      'admin:cancel',
    ),
    opening(
      ({ person }) => `/admin/people/${person}`,
      'admin:substitutions.add',
      'admin:substitutions.add',
      'admin:substitutions.save',
    ),
    closed(({ person }) => `/admin/people/${person}`),
  ],
  '/admin/groups': [
    opening('/admin/groups', 'north', 'admin:groups.add', 'admin:groups.members'),
    closed('/admin/groups'),
  ],
  '/admin/roles': [full('/admin/roles', 'admin:roles.right.publish'), closed('/admin/roles')],
  '/admin/journal': [full('/admin/journal', 'admin:actions.subscription-created'), closed('/admin/journal')],
  '/admin/deliveries': [
    empty('/admin/deliveries', 'admin:deliveries.none'),
    opening('/admin/deliveries', 'nobody answers', 'admin:operation.drop', 'admin:operation.reason'),
    closed('/admin/deliveries'),
  ],
  '/admin/timers': [
    empty('/admin/timers', 'admin:timers.none'),
    opening('/admin/timers', 'no such person', 'admin:operation.drop', 'admin:operation.reason'),
    closed('/admin/timers'),
  ],
  '/admin/migrations': [
    empty('/admin/migrations', 'migrations:none'),
    full('/admin/migrations', 'migrations:status.done'),
    closed('/admin/migrations'),
  ],
  '/admin/migrations/:migration': [
    opening(
      ({ migration }) => `/admin/migrations/${migration}`,
      'migrations:undoIt',
      'migrations:undoIt',
      'migrations:undoText',
    ),
    closed(({ migration }) => `/admin/migrations/${migration}`),
  ],
  '/admin/tokens': [
    empty('/admin/tokens', 'admin:tokens.none'),
    opening('/admin/tokens', 'Telephony', 'admin:tokens.add', 'admin:tokens.nameHint'),
  ],
  '/admin/replies': [
    empty('/admin/replies', 'admin:replies.none'),
    opening('/admin/replies', 'On the way', 'admin:replies.add', 'admin:replies.body'),
  ],
  '/admin/subscriptions': [
    empty('/admin/subscriptions', 'admin:subscriptions.none'),
    opening('/admin/subscriptions', 'Warehouse', 'admin:subscriptions.add', 'admin:subscriptions.make'),
    closed('/admin/subscriptions'),
  ],
  '/admin/subscriptions/:subscription': [
    full(({ subscription }) => `/admin/subscriptions/${subscription}`, 'admin:subscriptions.delivery.dead'),
    closed(({ subscription }) => `/admin/subscriptions/${subscription}`),
  ],
};

/** Every address of the router has a row. */
export const LOOKS: Readonly<Record<string, readonly Look[]>> = {
  '/': [full('/', SUBJECT)],
  '*': [full('/nowhere/at-all', 'shell:noPage.title'), full('/admin/nowhere', 'shell:noPage.title')],
  '/views': [full('/views', SUBJECT), ofClient('/views', 'parts:notAllowed.title')],
  '/views/:view': [
    empty('/views/mine', 'queue:empty.title'),
    opening('/views/mine', SUBJECT, 'queue:filter.title', 'queue:filter.overdue'),
    opening('/views/mine', SUBJECT, 'queue:saved.menu', 'queue:saved.create'),
    full('/views/mine?status=cancelled', 'queue:empty.narrowed'),
    closed('/views/mine'),
  ],
  '/requests/:number': [
    full(({ request }) => `/requests/${request}`, SUBJECT),
    opening(({ request }) => `/requests/${request}`, SUBJECT, 'request:works.add', 'request:works.find'),
    opening(({ request }) => `/requests/${request}`, SUBJECT, 'request:times.add', 'request:times.kind'),
    opening(({ request }) => `/requests/${request}`, SUBJECT, 'request:related.add', 'request:related.link'),
    empty('/requests/99999', NO_REQUEST),
  ],
  ...ADMIN,
  ...register('clients', 'client', 'Volga Logistics', () => 'volga'),
  ...register('sites', 'site', 'Depot 1', ({ site }) => site),
  ...register('contacts', 'contact', 'Anna Orlova', ({ contact }) => contact),
  ...register('equipment', 'equipment', 'Old fuel sensor', ({ old }) => old),
  ...register('contracts', 'contract', '14-T', ({ contract }) => contract),
  ...register('legal-entities', 'legal-entity', 'Volga LLC', ({ legalEntity }) => legalEntity),
  ...register('models', 'equipment-model', 'GT-7', model),
  '/dictionaries': [full('/dictionaries', 'registers:terms.none'), closed('/dictionaries')],
  '/documents': [
    empty('/documents', 'documents:list.none'),
    full('/documents?number=zzqx', 'documents:list.notFound'),
    closed('/documents'),
  ],
  '/documents/month-end': [empty('/documents/month-end', 'month-end:none'), closed('/documents/month-end')],
  '/documents/month-end/:batch': [
    empty(`/documents/month-end/${NOBODY}`, 'month-end:gone'),
    // Whose it is, and that there is none, is told alike.
    { ...closed(`/documents/month-end/${NOBODY}`), sees: 'month-end:gone' },
  ],
  '/documents/scans': [empty('/documents/scans', 'scans:pile.none'), closed('/documents/scans')],
  '/documents/new': [empty('/documents/new', 'documents:group.noClient'), closed('/documents/new')],
  '/new': [full('/new', 'registration:caller.label'), { ...closed('/new'), sees: 'registration:none.title' }],
  '/import': [full('/import', 'registers:import.look'), closed('/import')],
  '/field': [
    empty('/field', 'field:list.noneMine'),
    full('/field', SUBJECT),
    full('/field?free', 'field:list.noneFree'),
  ],
  '/field/:number': [
    full(({ request }) => `/field/${request}`, 'field:visit.whole'),
    empty('/field/99999', NO_REQUEST),
  ],
  '/portal': [
    ofClient('/portal', SUBJECT),
    ofClient('/portal?show=ended', 'portal:none.ended'),
    ofClient('/portal?q=zzqx', 'zzqx'),
    closed('/portal'),
  ],
  '/portal/new': [
    ofClient('/portal/new', 'portal:new.what'),
    ofClient('/portal/new?type=repair-visit', 'portal:new.subject'),
  ],
  '/portal/requests/:number': [
    ofClient(({ request }) => `/portal/requests/${request}`, 'An engineer will call.'),
    ofClient('/portal/requests/99999', NO_REQUEST),
  ],
};
