import type { ReactNode } from 'react';
import { fieldOfColumn } from '../../../engine/language/index.ts';
import type { ViewRow } from '../../../ui/api/index.ts';
import { sayField } from '../../../ui/fields-form/say-field.ts';
import type { Say } from '../../../ui/i18n/index.ts';
import { StatusDot } from '../../../ui/parts/index.ts';

/** What a column shows of a request, in the words of the desk. Nothing for a column that nobody knows. */
export function cellOf(row: ViewRow, column: string, say: Say): ReactNode {
  const field = fieldOfColumn(column);
  if (field !== undefined) {
    const value = row.fields.find(({ id }) => id === field);
    return value === undefined ? '' : sayField(value, say);
  }
  return CELLS[column]?.(row, say) ?? '';
}

const since = (at: string | null, { ago }: Say): string => (at === null ? '' : ago(at));

const CELLS: Readonly<Record<string, (row: ViewRow, say: Say) => ReactNode>> = {
  number: ({ number }) => number,
  subject: ({ subject }) => subject,
  type: ({ type }, { title }) => title(type.title),
  status: ({ status }, { title }) =>
    status !== null && (
      <>
        <StatusDot colour={status.color} /> {title(status.title)}
      </>
    ),
  stage: ({ stage }, { title }) => title(stage?.title),
  priority: ({ priority }, { t }) => t(`view.priorities.${priority}`),
  client: ({ client }) => client?.name,
  site: ({ site }) => site?.name,
  contact: ({ contact }) => contact?.name,
  contract: ({ contract }) => contract?.number,
  objects: ({ objects }, { list }) => list(objects.map(({ name, plate, serial }) => plate ?? serial ?? name)),
  assignee: ({ assignee }) => assignee?.name,
  group: ({ group }, { title }) => title(group?.title),
  flags: ({ flags }, { title, list }) => list(flags.map((flag) => title(flag.title))),
  due: ({ dueAt, endedAt }, say) => (endedAt === null ? since(dueAt, say) : ''),
  waiting: ({ statusSinceAt, endedAt }, { rough }) =>
    statusSinceAt === null || endedAt !== null ? '' : rough(Math.max(0, Date.now() - Date.parse(statusSinceAt))),
  created: ({ createdAt }, say) => since(createdAt, say),
  updated: ({ updatedAt }, say) => since(updatedAt, say),
  ended: ({ endedAt }, say) => since(endedAt, say),
};
