import type { CompiledWorkflow, FactValue, Title } from '../language/index.ts';
import { reasonsInSight } from '../policies/index.ts';
import { type JournalRow, pageJournal } from '../store/index.ts';
import { type ArchivedPart, archivedPart } from '../store/retention/index.ts';
import type { QueryContext, Viewer } from './context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from './cursor.ts';
import { findReadable, type ReadableRequest } from './find-readable.ts';
import { type FieldView, fieldView } from './field-view.ts';
import { peopleBy, type PersonView } from './people.ts';
import { type Titled, titled, titledStatus, type TitledStatus, workflowNames } from './titles.ts';

export interface GetJournal extends PageInput {
  readonly order?: 'oldest' | 'newest' | undefined;
}

/** A field that an entry set, and what it was before where that is known. */
export interface FieldChange extends FieldView {
  readonly before: FactValue;
}

/** A detail of the request that an entry changed; instants are ISO texts. */
export interface DetailChange {
  readonly id: 'subject' | 'priority' | 'due';
  readonly before: string | null;
  readonly value: string | null;
}

/**
 * One entry: what happened, by whom, when, and by which effective workflow. Of the nullable parts those are given that
 * belong to its kind: created, event, timer, fields, checklist, comment, assigned, time, work, presence, migrated, migration-undone; archived
 * stands for all entries between its neighbours, which were moved to an archive file.
 */
export interface JournalEntry {
  readonly seq: number;
  readonly kind: string;
  readonly happenedAt: number;
  readonly by: PersonView | null;
  readonly event: Titled | null;
  readonly delay: Titled | null;
  readonly fields: readonly FieldChange[];
  readonly item: { readonly checklist: Titled; readonly item: Titled; readonly filled: boolean } | null;
  readonly comment: string | null;
  /** What was done to time, works or presence: added, changed, removed; started, stopped at the gate or on the site. */
  readonly record: {
    readonly done: string;
    readonly at: string | null;
    /** Of a line of works. */
    readonly title: Title | null;
    readonly minutes: number | null;
    /** Why a step that belongs to a document was refused, as far as the viewer may know it. */
    readonly reasons: readonly RecordReason[];
  } | null;
  /** Of a link or merge: number of the other request. */
  readonly other: string | null;
  /** Numbers of the requests that the definitions filed in the course of it. */
  readonly filed: readonly string[];
  /** Subject, priority and due time that were changed. */
  readonly details: readonly DetailChange[];
  /** Who got the request, of an `assigned` one; null for nobody. */
  readonly to: PersonView | null;
  readonly transitions: readonly string[];
  /** After the entry. */
  readonly status: TitledStatus | null;
  readonly stage: Titled | null;
  /** Hash of the effective workflow that decided. */
  readonly workflow: string | null;
}

/** A reason that was said when it held. */
export interface RecordReason {
  readonly rule: string;
  readonly subject: string | null;
  readonly path: string;
  readonly text: { readonly en: string; readonly ru: string };
}

interface Payload {
  readonly fields?: Readonly<Record<string, FactValue>>;
  readonly before?: Readonly<Record<string, FactValue>> | FactValue;
  readonly changes?: readonly { readonly type: string; readonly field?: string; readonly value?: FactValue }[];
  readonly comment?: string;
  readonly to?: unknown;
  readonly state?: string;
  readonly delay?: string;
  readonly checklist?: string;
  readonly item?: string;
  readonly value?: FactValue;
  readonly public?: boolean;
  readonly done?: string;
  readonly at?: string;
  readonly what?: { readonly title?: Title; readonly minutes?: number };
  readonly number?: string | null;
  readonly filed?: readonly { readonly number: string }[];
  readonly reasons?: readonly RecordReason[];
  readonly details?: Readonly<Record<string, readonly [string | null, string | null]>>;
}

/**
 * One page of a request's journal. A client's person gets what concerns him: the filing, each change of stage, what his
 * own side did and public comments, without inner words. Fails with REQUEST_NOT_FOUND, QUERY_INVALID.
 */
export async function getJournal(
  ctx: QueryContext,
  viewer: Viewer,
  key: string,
  input: GetJournal = {},
): Promise<Page<JournalEntry>> {
  const limit = pageSize(input);
  const newest = input.order === 'newest';
  const list = newest ? 'newest' : 'journal';
  const place = readNumberCursor(list, input);
  const found = await findReadable(ctx, viewer, key);
  const archived = await archivedPart(ctx.store.read, found.row.id);
  let from = newest ? Math.max(0, (place ?? found.row.journalSeq + 1) - 1 - limit) : (place ?? 0);
  let to = newest ? (place ?? found.row.journalSeq + 1) - 1 : Math.min(from + limit, found.row.journalSeq);
  // The archived entries are one entry of one page.
  if (archived !== undefined && !newest && archived.fromSeq <= to) to = Math.max(to, archived.toSeq);
  if (archived !== undefined && newest && archived.toSeq > from) from = Math.min(from, archived.fromSeq - 1);
  // The entry before the page tells whether its first one changed the stage.
  const rows = await pageJournal(ctx.store.read, found.row.id, Math.max(0, from - 1), to - Math.max(0, from - 1));
  const entries = await entriesOf(ctx, found, rows);
  const page = entries.filter(({ seq }) => seq > from && seq <= to);
  if (archived !== undefined && archived.fromSeq > from && archived.fromSeq <= to) {
    const index = page.findIndex(({ seq }) => seq > archived.fromSeq);
    page.splice(index === -1 ? page.length : index, 0, archivedEntry(archived));
  }
  if (newest) return { items: page.toReversed(), next: from > 0 ? writeCursor(list, from + 1) : null };
  return { items: page, next: to < found.row.journalSeq ? writeCursor(list, to) : null };
}

async function entriesOf(
  ctx: QueryContext,
  found: ReadableRequest,
  rows: readonly JournalRow[],
): Promise<JournalEntry[]> {
  const sql = ctx.store.read;
  const actors = await peopleBy(
    sql,
    'id',
    rows.map(({ actorId }) => actorId),
  );
  const owners = await peopleBy(
    sql,
    'uuid',
    rows.map(({ kind, payload }) => (kind === 'assigned' ? ((payload as Payload).to as string) : null)),
  );
  const entries: JournalEntry[] = [];
  for (const [index, row] of rows.entries()) {
    const by = actors.get(row.actorId) ?? null;
    const entry = entryOf(row, await ctx.catalog.workflow(sql, row.effectiveHash), found, by, owners);
    if (!found.sight.outside) entries.push(entry);
    else if (concernsClient(row, by, rows[index - 1])) entries.push(fromOutside(entry));
  }
  return entries;
}

/** What stands for the entries that lie in an archive. */
function archivedEntry({ fromSeq, archivedAt }: ArchivedPart): JournalEntry {
  return {
    seq: fromSeq,
    kind: 'archived',
    happenedAt: archivedAt,
    by: null,
    event: null,
    delay: null,
    fields: [],
    item: null,
    comment: null,
    record: null,
    other: null,
    filed: [],
    details: [],
    to: null,
    transitions: [],
    status: null,
    stage: null,
    workflow: null,
  };
}

function entryOf(
  row: JournalRow,
  workflow: CompiledWorkflow,
  { release, sight }: ReadableRequest,
  by: PersonView | null,
  owners: ReadonlyMap<string | number, PersonView>,
): JournalEntry {
  const payload = (row.payload ?? {}) as Payload;
  const names = workflowNames(workflow, release.pack);
  const delay = payload.delay === undefined ? undefined : workflow.effective.workflow.delays[payload.delay];
  return {
    seq: row.seq,
    kind: row.kind,
    happenedAt: row.at,
    by,
    event: row.event === null ? null : { id: row.event, title: eventTitle(workflow, row.event, row.transitions) },
    delay:
      payload.delay === undefined
        ? null
        : { id: payload.delay, title: delay?.title ?? { en: payload.delay, ru: payload.delay } },
    fields: fieldChanges(payload, workflow, sight.hides),
    item: itemOf(payload, workflow, (id) => titled(names, 'checklist', id)),
    comment: payload.comment ?? null,
    record: recordOf(payload, sight, workflow),
    other: LINKING.has(row.kind) ? (payload.number ?? null) : null,
    filed: (payload.filed ?? []).map(({ number }) => number),
    details: Object.entries(payload.details ?? {}).map(([id, [before, value]]) => ({
      id: id as DetailChange['id'],
      before,
      value,
    })),
    to: row.kind === 'assigned' && typeof payload.to === 'string' ? (owners.get(payload.to) ?? null) : null,
    transitions: row.transitions,
    status: row.status === null ? null : titledStatus(workflow.effective.statuses.statuses, row.status),
    stage: row.stage === null ? null : titled(names, 'stage', row.stage),
    workflow: row.effectiveHash,
  };
}

const LINKING: ReadonlySet<string> = new Set(['linked', 'unlinked', 'merged', 'unmerged', 'took-over']);

/** All transitions of one event in one state share a title; the ones that were taken come first. */
function eventTitle(workflow: CompiledWorkflow, event: string, taken: readonly string[]): Title {
  const candidates = [...taken.flatMap((id) => workflow.transitions.get(id) ?? []), ...workflow.transitions.values()];
  const named = candidates.find(
    ({ trigger, config }) => 'on' in trigger && trigger.on === event && config.meta?.title !== undefined,
  );
  return named?.config.meta?.title ?? { en: event, ru: event };
}

/** What was typed in, and what the definitions set in the course of it. */
function fieldChanges(payload: Payload, workflow: CompiledWorkflow, hides: ReadonlySet<string>): FieldChange[] {
  const set = new Map<string, FactValue>(Object.entries(payload.fields ?? {}));
  for (const { type, field, value } of payload.changes ?? [])
    if (type === 'set-field' && field !== undefined) set.set(field, value ?? null);
  const before =
    typeof payload.before === 'object' && payload.before !== null && !Array.isArray(payload.before)
      ? (payload.before as Record<string, FactValue>)
      : {};
  return [...set].flatMap(([id, value]) => {
    const field = workflow.fields.get(id);
    return field === undefined || hides.has(id) ? [] : [{ ...fieldView(field, value), before: before[id] ?? null }];
  });
}

function itemOf(
  payload: Payload,
  workflow: CompiledWorkflow,
  checklistTitle: (id: string) => Titled,
): JournalEntry['item'] {
  const { checklist, item: id, value } = payload;
  if (checklist === undefined || id === undefined) return null;
  const item = workflow.checklists.get(checklist)?.items.find((each) => each.id === id);
  return {
    checklist: checklistTitle(checklist),
    item: { id, title: item?.title ?? { en: id, ru: id } },
    filled: value !== null && value !== undefined,
  };
}

function recordOf(
  { done, at, what, reasons = [] }: Payload,
  sight: ReadableRequest['sight'],
  workflow: CompiledWorkflow,
): JournalEntry['record'] {
  if (done === undefined) return null;
  const heard = reasons.map((reason) => ({ ...reason, subject: reason.subject ?? '', message: reason.text.en }));
  // What stands for those that he may not know says nothing that the entry does not say.
  const seen = reasonsInSight(heard, sight, workflow).flatMap((each) =>
    'text' in each ? [{ rule: each.rule, subject: each.subject || null, path: each.path, text: each.text }] : [],
  );
  return { done, at: at ?? null, title: what?.title ?? null, minutes: what?.minutes ?? null, reasons: seen };
}

/** What is public or not by itself. */
const FOR_CLIENTS: ReadonlySet<string> = new Set(['comment', 'attachment', 'attachment-removed']);

function concernsClient(
  { kind, payload, stage }: JournalRow,
  by: PersonView | null,
  before: JournalRow | undefined,
): boolean {
  if (FOR_CLIENTS.has(kind)) return (payload as Payload).public === true;
  return kind === 'created' || by?.kind === 'client' || (before !== undefined && before.stage !== stage);
}

function fromOutside(entry: JournalEntry): JournalEntry {
  const outer = { ...entry, filed: [], status: null, transitions: [], workflow: null, delay: null, record: null };
  if (entry.by?.kind === 'client') return outer;
  return {
    ...outer,
    kind: entry.kind === 'created' || FOR_CLIENTS.has(entry.kind) ? entry.kind : 'stage',
    event: null,
    fields: [],
    item: null,
    comment: null,
    other: null,
    details: [],
    to: null,
  };
}
