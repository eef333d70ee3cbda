import { ReglamentError } from '../../errors.ts';
import {
  deleteSavedView,
  findSavedView,
  insertSavedView,
  savedViewsOf,
  updateSavedView,
} from '../../store/saved-views/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import { readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { once } from '../once.ts';
import { refuseIf } from '../refuse.ts';
import { checkSavedView, type SavedViewInput } from './saved-view-input.ts';

const MOST = 100;

/** A saved view after a change. */
export interface SavedViewChange extends SavedViewInput {
  readonly uuid: string;
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface CreateSavedView extends Omit<SavedViewInput, 'position'> {
  /** Last when it is not said. */
  readonly position?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** Keeps a queue for the person alone. Fails with SAVED_VIEW_REFUSED, also for the hundred and first; IDEMPOTENCY_MISMATCH. */
export async function createSavedView(
  ctx: CommandContext,
  actor: ActorRef,
  { idempotencyKey: key, ...input }: CreateSavedView,
): Promise<SavedViewChange> {
  const release = await ctx.catalog.current();
  return once(ctx, actor, { route: 'create-saved-view', key, body: input }, async (tx, person) => {
    const own = await savedViewsOf(tx, person.id);
    const { title, position = (own.at(-1)?.position ?? 0) + 1, ...rest } = input;
    checkSavedView(release, { title, position, ...rest });
    const full = { rule: 'too-many-views', path: '', message: `a person keeps at most ${MOST} views` };
    refuseIf(own.length >= MOST ? [full] : [], 'SAVED_VIEW_REFUSED');
    const at = ctx.now().getTime();
    const row = { uuid: uuidv7(), title, body: rest, position, version: 1, createdAt: at, updatedAt: at };
    await insertSavedView(tx, person.id, row);
    return changeOf(row, rest);
  });
}

export interface ChangeSavedView extends Partial<SavedViewInput> {
  readonly savedView: string;
  readonly expectedVersion?: number | undefined;
}

/** Changes what is named of one's own view. Fails with VIEW_NOT_FOUND, SNAPSHOT_STALE, SAVED_VIEW_REFUSED. */
export async function changeSavedView(
  ctx: CommandContext,
  actor: ActorRef,
  { savedView, expectedVersion, ...input }: ChangeSavedView,
): Promise<SavedViewChange> {
  const release = await ctx.catalog.current();
  return ctx.store.transaction(async (tx) => {
    const person = await readActing(tx, actor, ctx.now());
    const row = await findSavedView(tx, person.id, savedView);
    if (row === undefined) throw new ReglamentError('VIEW_NOT_FOUND', { view: savedView });
    const expected = expectedVersion ?? row.version;
    const stale = new ReglamentError('SNAPSHOT_STALE', { actual: row.version, expected });
    if (expected !== row.version) throw stale;
    const before = row.body as Omit<SavedViewInput, 'title' | 'position'>;
    const { title, position, ...rest } = { ...before, title: row.title, position: row.position, ...given(input) };
    checkSavedView(release, { title, position, ...rest });
    const changed = { ...row, title, position, body: rest, updatedAt: ctx.now().getTime() };
    if (!(await updateSavedView(tx, person.id, changed, expected))) throw stale;
    return changeOf({ ...changed, version: expected + 1 }, rest);
  });
}

/** Deletes one's own view. Fails with VIEW_NOT_FOUND. */
export function deleteOwnView(ctx: CommandContext, actor: ActorRef, savedView: string): Promise<void> {
  return ctx.store.transaction(async (tx) => {
    const person = await readActing(tx, actor, ctx.now());
    if (!(await deleteSavedView(tx, person.id, savedView))) {
      throw new ReglamentError('VIEW_NOT_FOUND', { view: savedView });
    }
  });
}

function given<T extends object>(input: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as never;
}

function changeOf(
  row: Pick<SavedViewChange, 'uuid' | 'title' | 'position' | 'version' | 'createdAt' | 'updatedAt'>,
  body: Omit<SavedViewInput, 'title' | 'position'>,
): SavedViewChange {
  const { uuid, title, position, version, createdAt, updatedAt } = row;
  return { uuid, title, position, version, createdAt, updatedAt, ...body };
}
