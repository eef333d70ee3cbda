import {
  type ChecklistItem,
  type FactValue,
  REQUEST_RIGHTS,
  type RequestRight,
  type Title,
} from '../language/index.ts';
import { mayTouchRequest } from '../policies/index.ts';
import { checklistFacts, type StartedChecklist } from '../run/index.ts';
import { pageComments, timersOf } from '../store/index.ts';
import { type CommentView, commentViews } from './comment-views.ts';
import type { QueryContext, Viewer } from './context.ts';
import { type EvidenceView, evidenceViews } from './evidence-views.ts';
import { findReadable, policyRequest, type ReadableRequest } from './find-readable.ts';
import { type FieldLimits, fieldView, type FieldView, limitsOf } from './field-view.ts';
import { groupTitles, peopleBy, type PersonView } from './people.ts';
import { bindingsOf, type RequestBindings } from './request-bindings.ts';
import { type Titled, titled, titledStatus, type TitledStatus, workflowNames } from './titles.ts';

export interface ChecklistItemView extends Pick<ChecklistItem, 'id' | 'title' | 'type'>, FieldLimits {
  readonly hint: Title | null;
  readonly unit: string | null;
  readonly options: readonly Titled[];
  readonly optional: boolean;
  /** A photo is taken only with coordinates, and within so many metres of the site. */
  readonly place: { readonly within: number } | null;
  /** A photo is taken only when it is not older: an ISO 8601 duration. */
  readonly fresh: string | null;
  readonly value: FactValue;
  readonly filledAt: string | null;
  readonly by: PersonView | null;
  readonly evidence: EvidenceView | null;
}

export interface ChecklistView extends Titled {
  readonly complete: boolean;
  readonly items: readonly ChecklistItemView[];
}

export interface TimerView {
  readonly state: string;
  readonly delay: string;
  readonly title: Title;
  readonly setAt: number;
  readonly dueAt: number;
  /** Failed too often and waits for a person; `error` says why. */
  readonly parked: boolean;
  readonly error: string | null;
}

/** One request as the viewer may see it. What he may not is null or empty: of a client's person all that is inner. */
export interface RequestDetail extends RequestBindings {
  readonly uuid: string;
  readonly number: string;
  /** Identity in another system. */
  readonly externalKey: string | null;
  readonly type: Titled;
  readonly subject: string;
  readonly priority: string;
  readonly status: TitledStatus | null;
  readonly stage: Titled | null;
  readonly flags: readonly TitledStatus[];
  readonly states: readonly string[];
  readonly ended: boolean;
  readonly client: { readonly code: string; readonly name: string } | null;
  readonly requester: PersonView | null;
  readonly assignee: PersonView | null;
  readonly group: { readonly code: string; readonly title: Title } | null;
  readonly workflow: {
    readonly id: string;
    readonly title: Title;
    readonly overlay: string | null;
    readonly hash: string;
  } | null;
  readonly fields: readonly FieldView[];
  readonly checklists: readonly ChecklistView[];
  readonly timers: readonly TimerView[];
  readonly evidence: readonly EvidenceView[];
  /** The oldest 200; `listComments` has all. */
  readonly comments: readonly CommentView[];
  /** The rights that the viewer has on this request; what of them can be used now, the offers tell. */
  readonly may: readonly RequestRight[];
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly endedAt: number | null;
}

const MOST_COMMENTS = 200;

type Started = StartedChecklist & {
  readonly marks?: Readonly<Record<string, { readonly by: string; readonly at: string }>>;
};

/** The request with this uuid or number. Fails with REQUEST_NOT_FOUND, also for one that the viewer may not read. */
export async function getRequest(ctx: QueryContext, viewer: Viewer, key: string): Promise<RequestDetail> {
  const found = await findReadable(ctx, viewer, key);
  const { row, workflow, release, sight } = found;
  const sql = ctx.store.read;
  const names = workflowNames(workflow, release.pack);
  const { statuses } = workflow.effective.statuses;
  const inner = !sight.outside;
  const people = await peopleBy(sql, 'id', [row.requesterId, row.assigneeId]);
  const groups = await groupTitles(sql, inner ? [row.teamCode] : []);
  const evidence = await evidenceViews(ctx, row.id, sight.outside);
  const { workflow: rules } = workflow.effective;
  return {
    uuid: row.uuid,
    number: row.number,
    externalKey: inner ? row.externalKey : null,
    type: titled(names, 'request-type', row.type),
    subject: row.subject,
    priority: row.priority,
    status: inner && row.status !== null ? titledStatus(statuses, row.status) : null,
    stage: row.stage === null ? null : titled(names, 'stage', row.stage),
    flags: inner ? row.flags.map((flag) => titledStatus(statuses, flag)) : [],
    states: inner ? (row.envelope as { states: string[] }).states : [],
    ended: row.endedAt !== null,
    client: row.client,
    requester: people.get(row.requesterId ?? -1) ?? null,
    assignee: people.get(row.assigneeId ?? -1) ?? null,
    group:
      inner && row.teamCode !== null
        ? { code: row.teamCode, title: groups.get(row.teamCode) ?? { en: row.teamCode, ru: row.teamCode } }
        : null,
    workflow: inner ? { id: rules.id, title: rules.title, overlay: rules.overlay, hash: workflow.hash } : null,
    fields: fieldsIn(found),
    checklists: await checklistsIn(ctx, found, evidence),
    timers: inner ? await timersIn(ctx, found) : [],
    evidence,
    comments: await commentsIn(ctx, found),
    may: REQUEST_RIGHTS.filter((right) =>
      mayTouchRequest(release.roles, found.viewer.policy, right, policyRequest(row)),
    ),
    ...(await bindingsOf(ctx, found)),
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    endedAt: row.endedAt,
  };
}

function fieldsIn({ row, workflow, sight }: ReadableRequest): FieldView[] {
  return [...workflow.fields.values()]
    .filter(({ id }) => !sight.hides.has(id))
    .map((field) => fieldView(field, row.fields[field.id] ?? null));
}

async function checklistsIn(
  ctx: QueryContext,
  { row, workflow, release }: ReadableRequest,
  evidence: readonly EvidenceView[],
): Promise<ChecklistView[]> {
  const names = workflowNames(workflow, release.pack);
  const started = Object.entries(row.checklists as Readonly<Record<string, Started>>);
  const people = await peopleBy(
    ctx.store.read,
    'uuid',
    started.flatMap(([, { marks = {} }]) => Object.values(marks).map(({ by }) => by)),
  );
  return started.map(([id, checklist]) => ({
    ...titled(names, 'checklist', id),
    complete: checklistFacts(checklist).complete,
    items: checklist.items.map((item) => {
      const value = checklist.values[item.id] ?? null;
      const mark = value === null ? undefined : checklist.marks?.[item.id];
      return {
        id: item.id,
        title: item.title,
        type: item.type,
        hint: item.hint ?? null,
        ...limitsOf(item),
        unit: item.unit ?? null,
        options: item.options ?? [],
        optional: item.optional === true,
        place: item.place ?? null,
        fresh: item.fresh ?? null,
        value,
        filledAt: mark?.at ?? null,
        by: people.get(mark?.by ?? '') ?? null,
        evidence: evidence.find(({ uuid }) => uuid === value) ?? null,
      };
    }),
  }));
}

async function timersIn(ctx: QueryContext, { row, workflow }: ReadableRequest): Promise<TimerView[]> {
  const timers = await timersOf(ctx.store.read, row.id);
  return timers.map(({ state, delay, setAt, dueAt, parked, error }) => ({
    state,
    delay,
    title: workflow.effective.workflow.delays[delay]?.title ?? { en: delay, ru: delay },
    setAt,
    dueAt,
    parked: parked === 1,
    error,
  }));
}

async function commentsIn(ctx: QueryContext, { row, sight }: ReadableRequest): Promise<CommentView[]> {
  const rows = await pageComments(ctx.store.read, row.id, 0, MOST_COMMENTS, !sight.internalComments);
  return commentViews(ctx.store.read, rows);
}
