import { all } from '../language/index.ts';
import { requestSight } from '../policies/index.ts';
import {
  type BoundContact,
  type BoundContract,
  type BoundObject,
  type BoundSite,
  contactView,
  contractViews,
  type LinkKind,
  objectViews,
  type RelatedRequest,
  relatedRequests,
  siteView,
} from '../store/bindings/index.ts';
import { dayOf } from '../store/requests/day-of.ts';
import type { QueryContext } from './context.ts';
import type { ReadableRequest } from './find-readable.ts';
import { packNames, type Titled, titled, titledStatus, type TitledStatus } from './titles.ts';

/** Another request in one line; to people of a client without its status. */
export interface RequestLine {
  readonly uuid: string;
  readonly number: string;
  readonly subject: string;
  readonly status: TitledStatus | null;
  readonly stage: Titled | null;
  readonly ended: boolean;
}

export interface LinkView extends RequestLine {
  readonly kind: LinkKind;
  /** `out`: this request blocks the other; `in`: the other blocks this one. */
  readonly direction: 'out' | 'in';
}

/** What a request is bound to, as the viewer may see it; other requests only where he may read them. */
export interface RequestBindings {
  readonly site: BoundSite | null;
  readonly contact: BoundContact | null;
  readonly contract: BoundContract | null;
  readonly objects: readonly BoundObject[];
  readonly parent: RequestLine | null;
  readonly children: readonly RequestLine[];
  readonly links: readonly LinkView[];
  readonly mergedInto: RequestLine | null;
  /** Duplicates in whose place this one goes on. */
  readonly merged: readonly RequestLine[];
  readonly dueAt: number | null;
}

/** Reads what a request is bound to. */
export async function bindingsOf(ctx: QueryContext, found: ReadableRequest): Promise<RequestBindings> {
  const { row, release, viewer } = found;
  const sql = ctx.store.read;
  const day = dayOf(ctx.now());
  const related = (await relatedRequests(sql, row.id)).filter(
    ({ assignee, team, clientId }) => requestSight(release.roles, viewer.policy, { assignee, team, clientId }).reads,
  );
  const of = (relation: RelatedRequest['relation']): RequestLine[] =>
    related.filter((each) => each.relation === relation && each.direction === null).map((each) => line(each, found));
  const links = related.filter(({ direction }) => direction !== null);
  return {
    site: await siteView(sql, row.siteId, found.sight.outside),
    contact: await contactView(sql, row.contactId, found.sight.outside),
    contract:
      row.contractId === null ? null : ((await contractViews(sql, 'k.id = ?', [row.contractId], day))[0] ?? null),
    objects: row.bound.objects === 0 ? [] : await objectViews(sql, row.id, day),
    parent: of('parent')[0] ?? null,
    children: of('child'),
    links: links.map((each) => ({
      kind: each.relation as LinkKind,
      direction: each.direction ?? 'out',
      ...line(each, found),
    })),
    mergedInto: of('merged-into')[0] ?? null,
    merged: of('merged-here'),
    dueAt: row.dueAt,
  };
}

function line(
  { uuid, number, subject, status, stage, ended }: RelatedRequest,
  { sight, release }: ReadableRequest,
): RequestLine {
  const statuses = all(release.pack, 'statuses').flatMap(({ definition }) => definition.statuses);
  return {
    uuid,
    number,
    subject,
    status: sight.outside || status === null ? null : titledStatus(statuses, status),
    stage: stage === null ? null : titled(packNames(release.pack), 'stage', stage),
    ended,
  };
}
