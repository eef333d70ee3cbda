import { ReglamentError } from '../errors.ts';
import { readPack } from '../language/read-pack.ts';
import {
  deleteDraft,
  type Draft,
  draftsOf,
  insertDraft,
  type ReleaseItem,
  updateDraft,
} from '../store/definitions/index.ts';
import type { Tx } from '../store/store.ts';
import { uuidv7 } from '../store/uuidv7.ts';
import { readDrafts } from './check-drafts.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { packedDefinitions, sayTheSame } from './pack-changes.ts';
import { refuseUnproven } from './publish-files.ts';
import { withShippedForms } from './shipped-forms.ts';

export interface DraftFiles {
  /** Path inside the pack -> text: a whole pack. */
  readonly files: ReadonlyMap<string, string>;
  /** True: what is in force and not in the pack is drafted to be taken out. */
  readonly remove?: boolean | undefined;
}

export interface DraftedFiles {
  /** The release that the drafts lie on. */
  readonly release: number;
  /** Drafts that were begun, changed, or thrown away because the pack says what is in force. */
  readonly drafts: readonly {
    readonly kind: string;
    readonly id: string;
    /** Null: thrown away. */
    readonly revision: number | null;
    readonly removes: boolean;
  }[];
}

/** What a definition is to be: its text, or null to be taken out. */
interface Wanted {
  readonly kind: string;
  readonly id: string;
  readonly body: string | null;
}

/**
 * Puts a pack, with the shipped print forms that its cover names, into the actor's drafts, so that publishing them makes
 * what is in force say what the pack says. Nothing is published; his own drafts of the same definitions are replaced. All or
 * nothing. Fails with FORBIDDEN, RELEASE_EMPTY, DRAFT_STALE, and PACK_INVALID when a file cannot be read; what the
 * definitions mean together is judged before publishing.
 */
export async function draftPackFiles(
  ctx: CommandContext,
  actor: ActorRef,
  { files, remove = false }: DraftFiles,
): Promise<DraftedFiles> {
  const { release, person, items } = await readDrafts(ctx, actor, 'draft');
  const { pack, problems } = readPack(withShippedForms(files));
  refuseUnproven({ pack, problems, scenarios: [], ok: pack !== null });
  const packed: Wanted[] = packedDefinitions(pack?.texts ?? new Map());
  const named = new Set(packed.map(({ kind, id }) => `${kind}/${id}`));
  const drafts = await ctx.store.transaction(async (tx) => {
    const own = await draftsOf(tx, person.id);
    const others = [...items, ...own].filter(({ kind, definitionId }) => !named.has(`${kind}/${definitionId}`));
    // A pack has one cover.
    const gone = others.filter(({ kind }) => remove || kind === 'pack');
    const removed = new Map(gone.map(({ kind, definitionId: id }) => [`${kind}/${id}`, { kind, id, body: null }]));
    const made: DraftedFiles['drafts'][number][] = [];
    for (const wanted of [...packed, ...removed.values()]) {
      const is = ({ kind, definitionId }: { kind: string; definitionId: string }): boolean =>
        kind === wanted.kind && definitionId === wanted.id;
      const base = { authorId: person.id, inForce: items.find(is), updatedAt: ctx.now().getTime() };
      const one = await put(tx, wanted, own.find(is), base);
      if (one !== undefined) made.push({ kind: wanted.kind, id: wanted.id, ...one });
    }
    return made;
  });
  return { release, drafts };
}

/** Undefined when nothing is to be done. */
async function put(
  tx: Tx,
  { kind, id, body }: Wanted,
  known: Draft | undefined,
  base: { readonly authorId: number; readonly inForce: ReleaseItem | undefined; readonly updatedAt: number },
): Promise<{ revision: number | null; removes: boolean } | undefined> {
  const { authorId, inForce, updatedAt } = base;
  const key = { authorId, kind, definitionId: id };
  const asInForce = body === null ? inForce === undefined : inForce !== undefined && sayTheSame(inForce.body, body);
  if (asInForce) {
    if (known === undefined) return undefined;
    await deleteDraft(tx, key);
    return { revision: null, removes: body === null };
  }
  const draft = { ...key, body: body ?? 'null', baseHash: inForce?.hash ?? null, updatedAt };
  if (known?.body === draft.body && known.baseHash === draft.baseHash) return undefined;
  if (known === undefined) await insertDraft(tx, { uuid: uuidv7(), ...draft });
  else if (!(await updateDraft(tx, { ...draft, uuid: known.uuid }, known.revision)))
    throw new ReglamentError('DRAFT_STALE', { actual: known.revision + 1, expected: known.revision });
  return { revision: (known?.revision ?? 0) + 1, removes: body === null };
}
