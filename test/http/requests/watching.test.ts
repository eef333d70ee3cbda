import { expect } from 'chai';
import { outcome } from '../calling.ts';
import { type Counter, openCounter } from './counter.ts';

describe('watching a request over HTTP', () => {
  let at: Counter;
  let request: { uuid: string; number: string };

  before(async () => {
    at = await openCounter();
    const filed = { type: 'repair', subject: 'A flat tyre', fields: { note: 'flat' } };
    request = (await at.desk.send('POST', '/requests', filed)).body;
  });
  after(() => at.close());

  for (const by of ['uuid', 'number'] as const) {
    it(`names it by its ${by}, as all other calls do`, async () => {
      const path = `/requests/${request[by]}/watchers`;
      expect((await at.desk.send('PUT', `${path}/me`)).body).to.deep.equal({ watching: true });
      expect((await at.desk.get(path)).body).to.deep.include({ watching: true });
      expect((await at.desk.send('DELETE', `${path}/me`)).body).to.deep.equal({ watching: false });
      expect((await at.desk.get(path)).body).to.deep.equal({ watching: false, watchers: [] });
    });
  }

  it('is refused for one that is not there, and for one that the caller may not read, in the same way', async () => {
    for (const [who, key] of [
      [at.desk, 'R-0'],
      [at.desk, '00000000-0000-7000-8000-000000000000'],
      [at.courier, request.number],
      [at.courier, request.uuid],
    ] as const) {
      for (const method of ['PUT', 'DELETE'] as const) {
        const answer = await who.send(method, `/requests/${key}/watchers/me`);
        expect(outcome(answer), `${method} ${key}`).to.equal('404 REQUEST_NOT_FOUND');
      }
      expect(outcome(await who.get(`/requests/${key}/watchers`))).to.equal('404 REQUEST_NOT_FOUND');
    }
  });
});
