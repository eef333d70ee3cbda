import { ReglamentError } from '../../errors.ts';
import type { Kind } from '../../language/index.ts';
import { type ReleaseItem, releaseItems } from '../../store/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type DefinitionItem, definitionItems, titleIn } from './definition-item.ts';
import { readEditor } from './read-editor.ts';

/** Names a definition. */
export interface DefinitionKey {
  readonly kind: Kind;
  readonly id: string;
}

export interface DefinitionDetail {
  readonly about: DefinitionItem;
  readonly definition: object;
  /** Canonical: `about.hash` is the SHA-256 of this text. */
  readonly text: string;
}

/** One definition as it is in force. Fails with DEFINITION_NOT_FOUND, FORBIDDEN, RELEASE_EMPTY. */
export async function getDefinition(ctx: QueryContext, viewer: Viewer, key: DefinitionKey): Promise<DefinitionDetail> {
  const { release } = await readEditor(ctx, viewer);
  const items = await releaseItems(ctx.store.read, release.number);
  const item = items.find(({ kind, definitionId }) => kind === key.kind && definitionId === key.id);
  if (item === undefined) throw new ReglamentError('DEFINITION_NOT_FOUND', { ...key });
  return detailOf(ctx, item);
}

/** A stored version with its text. */
export async function detailOf(ctx: QueryContext, item: ReleaseItem): Promise<DefinitionDetail> {
  const definition = JSON.parse(item.body) as object;
  const [about] = await definitionItems(ctx.store.read, [item], () => titleIn(definition));
  return { about: about as DefinitionItem, definition, text: item.body };
}
