import { FOREIGN_CLIENT, OWN_CLIENT } from '../people.ts';
import type { On, Row, Rows } from '../row.ts';
import { everybody, FORBIDDEN, MANAGER, may } from '../row.ts';

const client = ({ side }: On): string => (side === 'own' ? OWN_CLIENT : FOREIGN_CLIENT);
/** One's own view, or that of a colleague. */
const saved = ({ here, who, side }: On): string => here.things.of[side === 'own' ? who : 'colleague'].savedView;
const NO_VIEW = '404 VIEW_NOT_FOUND';

const looking = (path: (on: On) => string): Row => ({
  access: 'read',
  call: (on) => ['GET', path(on)],
  own: everybody('200'),
});

/** Queues. What stands in them, the leaks tell; here it is who may ask. */
export const VIEWS: Rows = {
  listViews: looking(() => '/views'),
  listViewRequests: {
    ...looking((on) => `/views/all/requests?client=${client(on)}`),
    foreign: everybody('200'),
  },
  previewView: {
    access: 'read',
    call: (on) => [
      'POST',
      '/views/preview',
      { filter: { client: [client(on)] }, sort: 'newest', columns: ['number', 'client'] },
    ],
    own: may('200', MANAGER, FORBIDDEN),
    foreign: may('200', MANAGER, FORBIDDEN),
  },
  exportRequests: looking((on) => `/requests/export?as=csv&client=${client(on)}`),
  search: looking(() => '/search?q=machine'),
  listSavedViews: looking(() => '/saved-views'),
  createSavedView: {
    access: 'write',
    call: () => ['POST', '/saved-views', { title: 'Near', filter: { priority: ['urgent'] } }],
    own: everybody('201'),
  },
  changeSavedView: {
    access: 'write',
    call: (on) => ['PATCH', `/saved-views/${saved(on)}`, { title: 'Far' }, { 'if-match': '"1"' }],
    own: everybody('200'),
    foreign: everybody(NO_VIEW),
  },
  deleteSavedView: {
    access: 'write',
    call: (on) => ['DELETE', `/saved-views/${saved(on)}`],
    own: everybody('204'),
    foreign: everybody(NO_VIEW),
  },
  // What each request answers stands inside, as for `takeRequest`.
  changeMany: {
    access: 'write',
    call: ({ here, side }) => [
      'POST',
      '/requests/bulk',
      { requests: [here.requests[side].uuid], action: { do: 'take' } },
    ],
    own: everybody('200'),
    foreign: everybody('200'),
  },
};
