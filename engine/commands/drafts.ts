import { isReglamentError, ReglamentError } from '../errors.ts';
import { canonicalText, type Kind } from '../language/index.ts';
import { mayTouchDefinitions } from '../policies/index.ts';
import {
  deleteDraft,
  type Draft,
  findDraft,
  insertDraft,
  releaseItems,
  updateDraft,
} from '../store/definitions/index.ts';
import type { Tx } from '../store/store.ts';
import { uuidv7 } from '../store/uuidv7.ts';
import { policyActor, readActing } from './acting.ts';
import type { ActorRef, CommandContext } from './context.ts';

export interface SaveDraft {
  readonly kind: Kind;
  readonly id: string;
  /** The definition as it is to be; null takes it out of the pack. May be unfinished: only `check` and `publish` judge it. */
  readonly definition: object | null;
  /** Revision of the draft that was edited; 0 begins one. */
  readonly revision: number;
  /** Which draft that was: another one may have come as far. Absent, the revision alone counts. */
  readonly draft?: string | undefined;
  /**
   * Hash of the published version that the change has been put on, null for a definition that is not published: says
   * that the draft was rebased. Absent, a draft keeps the base it has, and a new one begins with what is in force.
   */
  readonly base?: string | null | undefined;
}

const LARGEST = 1024 * 1024;

export interface SavedDraft {
  readonly revision: number;
  readonly draft: string;
}

/**
 * Saves the actor's own draft of a definition. Fails with FORBIDDEN, DRAFT_STALE, DEFINITION_TOO_LARGE, and
 * DRAFT_BASE_MOVED when `base` is not what is in force.
 */
export async function saveDraft(ctx: CommandContext, actor: ActorRef, input: SaveDraft): Promise<SavedDraft> {
  const body = input.definition === null ? 'null' : canonicalText(input.definition);
  if (Buffer.byteLength(body) > LARGEST) {
    throw new ReglamentError('DEFINITION_TOO_LARGE', {
      file: `${input.kind} ${input.id}`,
      size: Buffer.byteLength(body),
      limit: LARGEST,
    });
  }
  const release = await ctx.catalog.latest();
  return ctx.store.transaction(async (tx) => {
    const person = await readActing(tx, actor);
    if (!mayTouchDefinitions(release.roles, policyActor(person), 'draft'))
      throw new ReglamentError('FORBIDDEN', { action: 'edit definitions' });
    const key = { authorId: person.id, kind: input.kind, definitionId: input.id };
    const known = await findDraft(tx, key);
    if ((known?.revision ?? 0) !== input.revision || (input.draft ?? known?.uuid) !== known?.uuid) {
      throw new ReglamentError('DRAFT_STALE', { actual: known?.revision ?? 0, expected: input.revision });
    }
    const uuid = known?.uuid ?? uuidv7();
    const updatedAt = ctx.now().getTime();
    const inForce =
      known === undefined || input.base !== undefined
        ? await publishedHash(tx, release.number, input.kind, input.id)
        : known.baseHash;
    if (input.base !== undefined && input.base !== inForce) throw baseMoved([input]);
    const saved =
      known === undefined
        ? await insertFirst(tx, { uuid, ...key, body, baseHash: inForce, updatedAt })
        : await updateDraft(tx, { uuid, ...key, body, baseHash: inForce, updatedAt }, input.revision);
    // Somebody may have saved between our look and our write, in another window of the same author.
    if (!saved) throw new ReglamentError('DRAFT_STALE', { actual: input.revision + 1, expected: input.revision });
    return { revision: input.revision + 1, draft: uuid };
  });
}

/** Throws the actor's own draft away, when it is the one and at the revision that is named. Fails with DRAFT_NOT_FOUND, DRAFT_STALE. */
export async function discardDraft(
  ctx: CommandContext,
  actor: ActorRef,
  { kind, id, revision, draft }: Pick<SaveDraft, 'kind' | 'id' | 'draft'> & { readonly revision?: number | undefined },
): Promise<void> {
  await ctx.store.transaction(async (tx) => {
    const person = await readActing(tx, actor);
    const key = { authorId: person.id, kind, definitionId: id };
    if (await deleteDraft(tx, key, revision, draft)) return;
    const known = await findDraft(tx, key);
    if (known === undefined || revision === undefined) throw new ReglamentError('DRAFT_NOT_FOUND', { kind, id });
    throw new ReglamentError('DRAFT_STALE', { actual: known.revision, expected: revision });
  });
}

/** Refuses drafts whose base is not what is in force. */
export function baseMoved(drafts: readonly { readonly kind: string; readonly id: string }[]): ReglamentError {
  const details = drafts.map(({ kind, id }) => ({
    rule: 'draft-base-moved',
    path: `${kind}/${id}`,
    message: `${kind} "${id}" was published by somebody else since`,
  }));
  return new ReglamentError('DRAFT_BASE_MOVED', { count: drafts.length }, { details });
}

/** False when there is one already. */
async function insertFirst(tx: Tx, draft: Omit<Draft, 'revision'>): Promise<boolean> {
  try {
    await insertDraft(tx, draft);
    return true;
  } catch (error) {
    if (isReglamentError(error, 'STORE_UNIQUE')) return false;
    throw error;
  }
}

async function publishedHash(tx: Tx, release: number, kind: string, id: string): Promise<string | null> {
  const items = await releaseItems(tx, release);
  return items.find((item) => item.kind === kind && item.definitionId === id)?.hash ?? null;
}
