import { isReglamentError } from '../../errors.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { readEditor } from './read-editor.ts';

/** True when definitions are open to the person; false also while nothing is published. */
export async function mayReadDefinitions(ctx: QueryContext, viewer: Viewer): Promise<boolean> {
  try {
    await readEditor(ctx, viewer);
    return true;
  } catch (error) {
    if (isReglamentError(error, 'FORBIDDEN') || isReglamentError(error, 'RELEASE_EMPTY')) return false;
    throw error;
  }
}
