import type { Request } from 'express';
import { findPerson, listPacks, mayReadDefinitions, type QueryContext } from '../../queries/index.ts';
import { bareView, type View } from './view.ts';

/** The view of whoever is signed in. */
export async function viewOf(ctx: QueryContext, request: Request, viewer: { readonly person: string }): Promise<View> {
  const [pack = null] = await listPacks(ctx, viewer);
  // What a person is called here is told by the definitions: without them there is nobody to name.
  const person = pack === null ? null : await findPerson(ctx, viewer.person);
  const designs = await mayReadDefinitions(ctx, viewer);
  return { ...bareView(request), now: ctx.now(), person, pack, designs };
}
