import { all, fieldOfColumn, fieldsOf, type FactValue, type Title } from '../../language/index.ts';
import { requestSight } from '../../policies/index.ts';
import type { CurrentRelease } from '../../store/catalog/catalog.ts';
import { type QueueObject, type QueueRow, queueRows } from '../../store/queues/index.ts';
import type { QueryContext } from '../context.ts';
import { type FieldView, fieldView } from '../field-view.ts';
import type { RequestItem } from '../list-requests.ts';
import { groupTitles } from '../people.ts';
import type { ReadViewer } from '../read-viewer.ts';
import { packNames, titled, titledStatus } from '../titles.ts';
import type { OwnView } from './own-views.ts';
import { type RowColour, rowColour } from './row-colour.ts';

interface Named {
  readonly uuid: string;
  readonly name: string;
}

/** A request as a queue shows it. What is inner is empty for a client's person. */
export interface ViewRow extends RequestItem {
  readonly site: Named | null;
  readonly contact: Named | null;
  readonly contract: { readonly uuid: string; readonly number: string } | null;
  readonly objects: readonly QueueObject[];
  readonly dueAt: number | null;
  /** Since when it stands in its status. */
  readonly statusSinceAt: number | null;
  /** The custom fields that the view has columns for. */
  readonly fields: readonly FieldView[];
  readonly colour: RowColour | null;
}

/** These requests, which the viewer may read, as the view shows them, in their order. */
export async function viewRows(
  ctx: QueryContext,
  release: CurrentRelease,
  viewer: ReadViewer,
  view: Pick<OwnView, 'columns' | 'colours'>,
  ids: readonly number[],
): Promise<ViewRow[]> {
  const rows = await queueRows(ctx.store.read, ids);
  const outside = viewer.policy.kind === 'client';
  const groups = await groupTitles(ctx.store.read, outside ? [] : rows.map(({ teamCode }) => teamCode));
  const defined = fieldsOf(release.pack);
  const fields = view.columns.flatMap((column) => defined.get(fieldOfColumn(column) ?? '')?.field ?? []);
  const now = ctx.now().getTime();
  return rows.map((row) => {
    const request = { assignee: row.assigneeUuid, team: row.teamCode, clientId: row.clientId };
    const { hides } = requestSight(release.roles, viewer.policy, request);
    const values = row.fields as Readonly<Record<string, FactValue>>;
    return {
      ...item(release, row, outside, groups),
      site: named(row.siteUuid, row.siteName),
      contact: named(row.contactUuid, row.contactName),
      contract:
        row.contractUuid === null || row.contractNumber === null
          ? null
          : { uuid: row.contractUuid, number: row.contractNumber },
      objects: row.objects,
      dueAt: row.dueAt,
      statusSinceAt: outside ? null : row.statusSince,
      fields: fields.filter(({ id }) => !hides.has(id)).map((field) => fieldView(field, values[field.id] ?? null)),
      colour: outside ? null : rowColour(view.colours, row, { actor: viewer.policy, hides, now }),
    };
  });
}

function named(uuid: string | null, name: string | null): Named | null {
  return uuid === null || name === null ? null : { uuid, name };
}

function item(
  { pack }: CurrentRelease,
  row: QueueRow,
  outside: boolean,
  groups: ReadonlyMap<string, Title>,
): RequestItem {
  const names = packNames(pack);
  const statuses = all(pack, 'statuses').flatMap(({ definition }) => definition.statuses);
  const { uuid, number, subject, priority, version, createdAt, updatedAt, endedAt, teamCode } = row;
  return {
    uuid,
    number,
    type: titled(names, 'request-type', row.type),
    subject,
    priority,
    status: outside || row.status === null ? null : titledStatus(statuses, row.status),
    stage: row.stage === null ? null : titled(names, 'stage', row.stage),
    flags: outside ? [] : row.flags.map((flag) => titledStatus(statuses, flag)),
    client: row.clientCode === null || row.clientName === null ? null : { code: row.clientCode, name: row.clientName },
    assignee: named(row.assigneeUuid, row.assigneeName),
    group:
      outside || teamCode === null
        ? null
        : { code: teamCode, title: groups.get(teamCode) ?? { en: teamCode, ru: teamCode } },
    version,
    createdAt,
    updatedAt,
    endedAt,
  };
}
