import { expect } from 'chai';
import { registersOf } from '../../support/bound-things.ts';
import { outcome } from '../calling.ts';
import { type Counter, openCounter } from './counter.ts';

describe('what a request is bound to, over HTTP', () => {
  let at: Counter;
  let site: string;
  let machine: string;
  let contract: string;

  before(async () => {
    at = await openCounter();
    const made = registersOf(at.here.world.store);
    site = await made.site('north', { name: 'Hall', area: 'east' });
    machine = await made.machine('north', { site, serial: 'B-2', until: '2020-01-31' });
    contract = await made.contract('north', { number: 'K-7' });
    await made.period(contract, '2020-01-01', '2099-12-31', null);
  });
  after(() => at.close());

  const order = (more: object = {}) => ({ type: 'repair', subject: 'It hums', fields: { note: 'x' }, ...more });
  const file = async (more: object = {}) => (await at.desk.send('POST', '/requests', order(more))).body;

  it('is taken at filing and told with the request, warranty and unpaid period included', async () => {
    const filed = await file({ objects: [machine], dueAt: '2026-03-09T10:00:00.000Z' });
    expect(filed.secret).to.match(/^[a-z2-7]{26}$/);
    const { body } = await at.desk.get(`/requests/${filed.uuid}`);
    expect(body.client.code).to.equal('north');
    expect(body.site).to.include({ uuid: site, name: 'Hall', area: 'east' });
    expect(body.contract).to.deep.include({ uuid: contract, number: 'K-7' });
    expect(body.contract.period).to.deep.include({ state: 'unpaid', until: '2099-12-31' });
    expect(body.objects).to.have.length(1);
    expect(body.objects[0]).to.deep.include({ uuid: machine, serial: 'B-2' });
    expect(body.objects[0].warranty).to.deep.equal({ state: 'out', until: '2020-01-31' });
    expect(body.dueAt).to.equal('2026-03-09T10:00:00.000Z');
    expect(body).not.to.have.property('secret');
  });

  it('is changed by PUT, under the version that was read', async () => {
    const filed = await file({ client: 'north' });
    const binding = { site, contact: null, contract: null, objects: [], notes: {} };
    const path = `/requests/${filed.uuid}/binding`;
    const put = await at.desk.send('PUT', path, binding, { 'if-match': `"${filed.version}"` });
    expect([put.status, put.body.version]).to.deep.equal([200, 2]);
    const stale = await at.desk.send('PUT', path, binding, { 'if-match': `"${filed.version}"` });
    expect(outcome(stale)).to.equal('409 SNAPSHOT_STALE');
    expect((await at.desk.get(`/requests/${filed.uuid}`)).body.site.uuid).to.equal(site);
  });

  it('tells parents, parts, links and merges in one line each, to clients without statuses', async () => {
    const above = await file({ client: 'north' });
    const part = await file({ client: 'north', parent: above.uuid });
    const twin = await file({ client: 'north' });
    await at.desk.send('POST', `/requests/${part.uuid}/links`, { to: twin.number, kind: 'blocks' });
    await at.desk.send('POST', `/requests/${twin.uuid}/merge`, { into: above.number });
    const { body } = await at.desk.get(`/requests/${above.uuid}`);
    expect(body.children.map(({ number }: { number: string }) => number)).to.deep.equal([part.number]);
    expect(body.merged.map(({ number }: { number: string }) => number)).to.deep.equal([twin.number]);
    const below = (await at.rider.get(`/requests/${part.uuid}`)).body;
    expect(below.parent).to.deep.include({ number: above.number, status: null });
    expect(below.links[0]).to.deep.include({ kind: 'blocks', direction: 'out', number: twin.number });
  });

  it('is refused with every reason at once, and to whoever may not read the request as if it were not there', async () => {
    const filed = await file({ client: 'south' });
    const binding = { site, contact: null, contract, objects: [machine] };
    const refused = await at.desk.send('PUT', `/requests/${filed.uuid}/binding`, binding);
    expect(outcome(refused)).to.equal('422 BINDING_REFUSED');
    const rules = refused.body.error.details.map(({ rule }: { rule: string }) => rule);
    expect(rules).to.have.members(['site-foreign', 'contract-foreign', 'equipment-foreign']);
    const unseen = await at.rider.send('PUT', `/requests/${filed.uuid}/binding`, binding);
    expect(outcome(unseen)).to.equal('404 REQUEST_NOT_FOUND');
  });
});
