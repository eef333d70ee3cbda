import { expect } from 'chai';
import { assignRequest, type RequestView, setFields } from '../../engine/commands/index.ts';
import { getOffers, type OfferView, type Viewer } from '../../engine/queries/index.ts';
import { refusalName } from '../../engine/run/index.ts';
import { onEachDatabase } from '../support/world.ts';
import { failureOf } from '../support/world-refusal.ts';
import { type Desk, openDesk } from './desk.ts';

onEachDatabase('offers', (database) => {
  let here: Desk;
  let filed: RequestView;
  let accepted: RequestView;

  before(async () => {
    here = await openDesk(database);
    filed = await here.file('filed', { client: 'north' });
    accepted = await here.file('accepted', { client: 'north' });
    await here.world.send(here.desk, accepted, 'accept', { fields: { price: 100 } });
  });
  after(() => here.world.close());

  const offersOf = async (viewer: Viewer, request: RequestView): Promise<Map<string, OfferView>> =>
    new Map((await getOffers(here.world.ctx, viewer, request.uuid)).offers.map((offer) => [offer.event, offer]));
  const reasons = (offer: OfferView | undefined): string[] => (offer?.reasons ?? []).map(refusalName);

  it('name what the person may send and what has to be given with it', async () => {
    const offer = (await offersOf(here.desk, filed)).get('accept');
    expect(offer).to.deep.include({ allowed: true, reasons: [], title: { en: 'accept' } });
    expect(offer?.form.map(({ id }) => id)).to.deep.equal(['price', 'kind', 'weight']);
    expect(offer?.needs).to.deep.equal({ fields: [{ id: 'price', title: { en: 'price' } }], comment: false });
  });

  it('tell which of them calls the request off', async () => {
    const offers = [...(await offersOf(here.desk, filed)).values()];
    expect(offers.filter(({ cancels }) => cancels).map(({ event }) => event)).to.deep.equal(['cancel']);
    expect(offers.length).to.be.greaterThan(1);
  });

  it('name every reason at once for what he may not send', async () => {
    await assignRequest(here.world.ctx, here.desk, { request: accepted.uuid, to: null });
    const offers = await offersOf(here.desk, accepted);
    expect(offers.get('start-work')?.allowed).to.equal(false);
    expect(reasons(offers.get('start-work'))).to.have.members([
      'role',
      'required-field:weight',
      'required-checklist:inspection',
      'required-assignee',
    ]);
  });

  it('a person without the right to send is refused everything, with the other reasons too', async () => {
    const watcher = await here.world.person('watcher');
    for (const offer of (await offersOf(watcher, filed)).values()) {
      expect(offer.allowed, offer.event).to.equal(false);
      expect(reasons(offer)[0]).to.equal('right');
    }
    expect(reasons((await offersOf(watcher, filed)).get('accept'))).to.deep.equal(['right', 'role']);
  });

  it('a client gets only events of his own, and hears no inner reason', async () => {
    expect([...(await offersOf(here.rider, filed)).keys()].toSorted()).to.deep.equal(['cancel', 'pay']);
    const said = [...(await offersOf(here.rider, accepted)).values()].map((offer) => [
      offer.reasons,
      offer.form,
      offer.needs,
    ]);
    expect(JSON.stringify(said)).not.to.match(/inspection|price|mechanic|weight|role/);
  });

  it('a client hears what he can mend himself, and of the rest no more than that there is something', async () => {
    const pay = (await offersOf(here.rider, filed)).get('pay');
    expect(pay?.allowed).to.equal(false);
    expect(reasons(pay)).to.deep.equal(['required-field:rating', 'not-available']);
    expect(pay?.form.map(({ id }) => id)).to.deep.equal(['phone']);
    expect(pay?.needs.fields.map(({ id }) => id)).to.deep.equal(['phone']);
    const inner = ['required-field:rating', 'required-checklist:inspection'];
    expect(reasons((await offersOf(here.desk, filed)).get('pay'))).to.have.members(inner);
  });

  it('nothing is offered once the request has ended', async () => {
    const over = await here.file('over');
    await here.world.send(here.desk, over, 'cancel', { comment: 'x' });
    const found = await getOffers(here.world.ctx, here.desk, over.uuid);
    expect(found.offers).to.deep.equal([]);
    expect(found.request.ended).to.equal(true);
  });

  it('an event whose rule cannot be evaluated is not allowed for that reason, and the others stay', async () => {
    const broken = await here.file('broken', { fields: { note: 'x', weight: 10, pieces: 0 } });
    await here.world.send(here.desk, broken, 'weigh');
    const offers = await offersOf(here.desk, broken);
    expect([offers.get('weigh-out')?.allowed, reasons(offers.get('weigh-out'))]).to.deep.equal([
      false,
      ['rule-failed'],
    ]);
    expect(offers.get('stop-weighing')?.allowed).to.equal(true);
    await setFields(here.world.ctx, here.desk, { request: broken.uuid, fields: { pieces: 1 } });
    expect((await offersOf(here.desk, broken)).get('weigh-out')?.allowed).to.equal(true);
  });

  it('are not made to the engine, nor to whoever may not read the request', async () => {
    expect((await failureOf(() => getOffers(here.world.ctx, 'system', filed.uuid))).code).to.equal('QUERY_INVALID');
    expect((await failureOf(() => getOffers(here.world.ctx, here.courier, filed.uuid))).code).to.equal(
      'REQUEST_NOT_FOUND',
    );
  });
});
