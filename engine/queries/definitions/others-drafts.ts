import { draftsBeside } from '../../store/definitions/drafts.ts';
import { releaseItems } from '../../store/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { peopleBy, type PersonView } from '../people.ts';
import type { DefinitionKey } from './get-definition.ts';
import { readEditor } from './read-editor.ts';

/** What somebody else makes of a definition; only he can change or publish it. */
export interface OthersDraft {
  readonly by: PersonView | null;
  readonly revision: number;
  readonly updatedAt: number;
  /** True when the draft takes the definition out of the pack. */
  readonly removes: boolean;
  /** True when somebody has published the definition since the draft began. */
  readonly baseMoved: boolean;
  readonly text: string;
}

/**
 * The drafts that others have of a definition, the latest first: so that two people see each other's work before either
 * publishes. For who may draft himself. Fails with FORBIDDEN, RELEASE_EMPTY.
 */
export async function listOthersDrafts(
  ctx: QueryContext,
  viewer: Viewer,
  { kind, id }: DefinitionKey,
): Promise<OthersDraft[]> {
  const { row, release } = await readEditor(ctx, viewer, 'draft');
  const { read } = ctx.store;
  const drafts = await draftsBeside(read, { authorId: row.id, kind, definitionId: id });
  if (drafts.length === 0) return [];
  const items = await releaseItems(read, release.number);
  const inForce = items.find((item) => item.kind === kind && item.definitionId === id)?.hash ?? null;
  const people = await peopleBy(
    read,
    'id',
    drafts.map(({ authorId }) => authorId),
  );
  return drafts.map(({ authorId, revision, updatedAt, body, baseHash }) => ({
    by: people.get(authorId) ?? null,
    revision,
    updatedAt,
    removes: body === 'null',
    baseMoved: inForce !== baseHash,
    text: body,
  }));
}
