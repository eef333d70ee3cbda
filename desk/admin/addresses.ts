/** Every address of administration, below /admin. */
export const ADMIN_ADDRESSES = [
  'people',
  'people/:uuid',
  'groups',
  'roles',
  'journal',
  'deliveries',
  'timers',
  'migrations',
  'migrations/:migration',
  'tokens',
  'replies',
  'subscriptions',
  'subscriptions/:subscription',
] as const;

export type AdminAddress = (typeof ADMIN_ADDRESSES)[number];
