import { expect } from 'chai';
import { type DocumentGround, openDocumentGround } from '../../commands/documents/ground.ts';
import { sessionFor } from '../../support/signed-in.ts';
import { calling } from '../calling.ts';
import { serve, type Served } from '../served.ts';

describe('who opened a paper, over HTTP', () => {
  let on: DocumentGround;
  let http: Served;
  before(async () => {
    on = await openDocumentGround('sqlite');
    await on.entity();
    http = await serve(on.world.ctx);
  });
  after(async () => {
    await http.close();
    await on.world.close();
  });

  it('is told of what was shown and what was saved, with the instant in UTC', async () => {
    const { uuid } = await on.issue(await on.file());
    const ours = calling(http.url, await sessionFor(on.world, on.coordinator));
    const theirs = calling(http.url, await sessionFor(on.world, on.client));
    for (const [as, query] of [
      [ours, '?inline=true'],
      [theirs, ''],
      [theirs, ''],
    ] as const)
      expect((await as.get(`/documents/${uuid}/pdf${query}`)).status).to.equal(200);
    const { status, body } = await ours.get(`/documents/${uuid}/openings`);
    expect(status).to.equal(200);
    const openedAt = on.world.clock.now().toISOString();
    expect(body.items.map(({ by, ...how }: { by: { uuid: string } }) => ({ by: by.uuid, ...how }))).to.deep.equal([
      { by: on.client.person, outside: true, way: 'file', openedAt },
      { by: on.coordinator.person, outside: false, way: 'screen', openedAt },
    ]);
    expect((await theirs.get(`/documents/${uuid}/openings`)).status).to.equal(403);
    expect((await ours.get(`/documents/${uuid}/openings?cursor=x`)).status).to.equal(400);
  });
});
