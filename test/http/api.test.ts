import { expect } from 'chai';
import { type Desk, openDesk } from '../queries/desk.ts';
import { sessionFor } from '../support/signed-in.ts';
import { type Calling, calling, outcome } from './calling.ts';
import { type Served, serve } from './served.ts';

describe('the JSON interface', () => {
  let here: Desk;
  let http: Served;
  let desk: Calling;

  before(async () => {
    here = await openDesk('sqlite');
    http = await serve(here.world.ctx);
    desk = calling(http.url, await sessionFor(here.world, here.desk));
    const filed = await here.file('squeaks', { client: 'north' });
    await here.world.send(here.desk, filed, 'accept', { fields: { price: 100 } });
  });
  after(async () => {
    await http.close();
    await here.world.close();
  });

  it('gives packs, and statuses with how many requests each has', async () => {
    expect((await desk.get('/packs')).body.items[0]).to.include({ id: 'workshop', release: 1 });
    const { statuses, stages } = (await desk.get('/statuses')).body;
    expect(statuses.find(({ id }: { id: string }) => id === 'inspected').count).to.deep.equal({ open: 1, ended: 0 });
    expect(stages).to.deep.equal([]);
  });

  it('a person of a client gets stages and no status', async () => {
    const rider = calling(http.url, await sessionFor(here.world, here.rider));
    const { statuses, stages } = (await rider.get('/statuses')).body;
    expect(statuses).to.deep.equal([]);
    expect(stages).not.to.deep.equal([]);
  });

  it('refuses an address at which there is nothing, and a method that it does not take', async () => {
    expect(outcome(await desk.get('/nothing'))).to.equal('404 ROUTE_NOT_FOUND');
    const strange = await desk.send('DELETE', '/requests/1');
    expect([outcome(strange), strange.headers.get('allow')]).to.deep.equal([
      '405 METHOD_NOT_ALLOWED',
      'GET, HEAD, PATCH',
    ]);
  });

  it('every refusal is one body with a code and the id that stands in the header', async () => {
    const { body, headers } = await desk.get('/requests/99999');
    expect(Object.keys(body)).to.deep.equal(['error']);
    expect(body.error.requestId)
      .to.match(/^[0-9a-f-]{36}$/)
      .and.equal(headers.get('x-request-id'));
  });
});
