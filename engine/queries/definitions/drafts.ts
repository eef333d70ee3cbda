import { ReglamentError } from '../../errors.ts';
import type { Kind, Title } from '../../language/index.ts';
import { type Draft, draftsOf, findDraft, type ReleaseItem, releaseItems, versionsOf } from '../../store/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { titleIn } from './definition-item.ts';
import type { DefinitionKey } from './get-definition.ts';
import { readEditor } from './read-editor.ts';

/** The viewer's own draft of a definition, without its text. */
export interface DraftItem {
  readonly kind: Kind;
  readonly id: string;
  readonly title: Title | null;
  /** 1, 2, 3 … with every save. */
  readonly revision: number;
  /** Which draft it is: one that was begun later counts from 1 again. */
  readonly draft: string;
  readonly updatedAt: number;
  /** True when the draft takes the definition out of the pack. */
  readonly removes: boolean;
  /** True when somebody has published the definition since the draft began: rebase it before publishing. */
  readonly baseMoved: boolean;
}

/** A published text. */
export interface PublishedText {
  readonly hash: string;
  readonly text: string;
}

/** A draft with the three texts of a three-way merge: what it began with, what is in force, and itself. */
export interface DraftDetail {
  readonly about: DraftItem;
  /** Null takes the definition out. */
  readonly definition: object | null;
  readonly text: string;
  /** Null: it began as a new definition. */
  readonly base: PublishedText | null;
  /** Null: nothing of this name is in force. */
  readonly published: PublishedText | null;
}

/** The viewer's own drafts, by kind and id; as many as he has. Fails with FORBIDDEN, RELEASE_EMPTY. */
export async function listDrafts(ctx: QueryContext, viewer: Viewer): Promise<DraftItem[]> {
  const { row, release } = await readEditor(ctx, viewer, 'draft');
  const [drafts, items] = await Promise.all([
    draftsOf(ctx.store.read, row.id),
    releaseItems(ctx.store.read, release.number),
  ]);
  return drafts.map((draft) => itemOf(draft, published(items, draft)));
}

/** One of the viewer's own drafts. Fails with DRAFT_NOT_FOUND, FORBIDDEN, RELEASE_EMPTY. */
export async function getDraft(ctx: QueryContext, viewer: Viewer, { kind, id }: DefinitionKey): Promise<DraftDetail> {
  const { row, release } = await readEditor(ctx, viewer, 'draft');
  const { read } = ctx.store;
  const draft = await findDraft(read, { authorId: row.id, kind, definitionId: id });
  if (draft === undefined) throw new ReglamentError('DRAFT_NOT_FOUND', { kind, id });
  const inForce = published(await releaseItems(read, release.number), draft);
  const base = (await versionsOf(read, kind, id)).find(({ hash }) => hash === draft.baseHash);
  return {
    about: itemOf(draft, inForce),
    definition: JSON.parse(draft.body) as object | null,
    text: draft.body,
    base: textOf(base),
    published: textOf(inForce),
  };
}

function itemOf(
  { uuid: draft, kind, definitionId: id, body, revision, updatedAt, baseHash }: Draft,
  inForce?: ReleaseItem,
): DraftItem {
  const definition: unknown = JSON.parse(body);
  return {
    kind: kind as Kind,
    id,
    title: titleIn(definition),
    revision,
    draft,
    updatedAt,
    removes: definition === null,
    baseMoved: (inForce?.hash ?? null) !== baseHash,
  };
}

function published(items: readonly ReleaseItem[], { kind, definitionId }: Draft): ReleaseItem | undefined {
  return items.find((item) => item.kind === kind && item.definitionId === definitionId);
}

function textOf(version: { readonly hash: string; readonly body: string } | undefined): PublishedText | null {
  return version === undefined ? null : { hash: version.hash, text: version.body };
}
