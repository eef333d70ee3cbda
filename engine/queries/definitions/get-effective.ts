import { createHash } from 'node:crypto';
import { ReglamentError } from '../../errors.ts';
import { canonicalText, type EffectiveWorkflow, resolveEffective } from '../../language/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { readEditor } from './read-editor.ts';

export interface EffectiveView {
  readonly release: number;
  /** What a new request would be pinned to. */
  readonly hash: string;
  /** Id of the overlay that makes it; null where the client has none. */
  readonly overlay: string | null;
  readonly effective: EffectiveWorkflow;
}

/**
 * What a request of this type and client filed now would run on. A client without an overlay has the base, and so has
 * one that nobody knows. Fails with REQUEST_TYPE_NOT_FOUND, FORBIDDEN, RELEASE_EMPTY.
 */
export async function getEffective(
  ctx: QueryContext,
  viewer: Viewer,
  { type, client = null }: { readonly type: string; readonly client?: string | null | undefined },
): Promise<EffectiveView> {
  const { release } = await readEditor(ctx, viewer);
  release.requestType(type);
  const resolved = resolveEffective(release.pack, type, client, ctx.catalog.kinds);
  if ('problems' in resolved) {
    const details = resolved.problems;
    throw new ReglamentError('DEFINITION_INVALID', { id: type, count: details.length }, { details });
  }
  const { effective } = resolved;
  const hash = createHash('sha256').update(canonicalText(effective)).digest('hex');
  return { release: release.number, hash, overlay: effective.workflow.overlay, effective };
}
