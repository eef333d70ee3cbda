import { useMemo } from 'react';
import { useRead } from '../api/use-read.ts';
import { useViews } from '../queue/use-views.ts';
import type { Planned } from './days.ts';

/** Queues of the definitions that tell when a visit is agreed to be: by the first time among their columns of fields. */
const VIEWS = { mine: 'my-visits', free: 'free-visits' } as const;
const MOST = 200;

/** When visits are agreed to be, as far as the definitions have a queue that says so; nothing otherwise. */
export function usePlanned(which: keyof typeof VIEWS): Planned {
  const view = VIEWS[which];
  const has = useViews().data?.some(({ id }) => id === view) === true;
  const rows = useRead(
    'listViewRequests',
    { path: { view }, query: { limit: MOST } },
    { about: 'queue', enabled: has, placeholderData: (before) => before },
  );
  return useMemo(
    () =>
      new Map(
        (rows.data?.items ?? []).flatMap(({ uuid, fields }) => {
          const time = fields.find(({ type }) => type === 'datetime')?.value;
          return typeof time === 'string' ? [[uuid, time] as const] : [];
        }),
      ),
    [rows.data],
  );
}
