import type { Me } from '../../ui/api/index.ts';

/** A page of administration. */
export interface AdminPlace {
  /** Below /admin; the key of its words, too. */
  readonly key: string;
  readonly shown: (me: Me) => boolean;
}

const operates = ({ may }: Me): boolean => may.operation !== null;

/** In the order of the tabs. Everybody of the staff has tokens and replies of his own. */
export const ADMIN_PLACES: readonly AdminPlace[] = [
  { key: 'people', shown: ({ may }) => may.people !== null },
  { key: 'groups', shown: ({ may }) => may.people !== null },
  { key: 'roles', shown: ({ may }) => may.people !== null || may.definitions },
  { key: 'journal', shown: ({ may }) => may.people !== null || may.operation !== null },
  { key: 'deliveries', shown: operates },
  { key: 'timers', shown: operates },
  { key: 'migrations', shown: ({ may }) => may.definitions },
  { key: 'tokens', shown: () => true },
  { key: 'replies', shown: () => true },
  { key: 'subscriptions', shown: ({ may }) => may.subscriptions },
];
