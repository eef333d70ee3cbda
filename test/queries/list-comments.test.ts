import { expect } from 'chai';
import { addComment, type RequestView } from '../../engine/commands/index.ts';
import { listComments, type Viewer } from '../../engine/queries/index.ts';
import { onEachDatabase } from '../support/world.ts';
import { failureOf } from '../support/world-refusal.ts';
import { type Desk, openDesk } from './desk.ts';

onEachDatabase('a list of comments', (database) => {
  let here: Desk;
  let request: RequestView;

  before(async () => {
    here = await openDesk(database);
    request = await here.file('squeaks', { client: 'north' });
    for (const body of ['one', 'two', 'three']) {
      const isPublic = body === 'two';
      await addComment(here.world.ctx, here.desk, { request: request.number, body, isPublic });
    }
  });
  after(() => here.world.close());

  const bodies = async (viewer: Viewer, cursor?: string): Promise<{ items: string[]; next: string | null }> => {
    const { items, next } = await listComments(here.world.ctx, viewer, request.uuid, { limit: 2, cursor });
    return { items: items.map(({ body }) => body), next };
  };

  it('goes from the oldest to the newest, page by page', async () => {
    const first = await bodies(here.desk);
    expect(first.items).to.deep.equal(['one', 'two']);
    expect(await bodies(here.desk, first.next ?? '')).to.deep.equal({ items: ['three'], next: null });
  });

  it('has the public ones alone for a client', async () => {
    expect(await bodies(here.rider)).to.deep.equal({ items: ['two'], next: null });
  });

  it('is refused to whoever may not read the request, and for a cursor of another list', async () => {
    expect((await failureOf(() => bodies(here.courier))).code).to.equal('REQUEST_NOT_FOUND');
    expect((await failureOf(() => bodies(here.desk, 'bm9uZTox'))).code).to.equal('QUERY_INVALID');
  });
});
