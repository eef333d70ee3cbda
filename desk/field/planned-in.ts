import type { ViewRow } from '../../ui/api/index.ts';
import type { Planned } from './days.ts';

/** When visits are agreed to be: the first time among the fields that their queue shows. */
export function plannedIn(rows: readonly Pick<ViewRow, 'uuid' | 'fields'>[]): Planned {
  return new Map(
    rows.flatMap(({ uuid, fields }) => {
      const time = fields.find(({ type }) => type === 'datetime')?.value;
      return typeof time === 'string' ? [[uuid, time] as const] : [];
    }),
  );
}
