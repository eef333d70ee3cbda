import { expect } from 'chai';
import { assignRequest, type RequestView } from '../../../engine/commands/index.ts';
import { type Answer, type Calling, outcome, rules } from '../calling.ts';
import { type Counter, openCounter } from './counter.ts';

/** What the error says, but for what differs from call to call. */
function said({ status, body }: Answer, ...names: string[]): string {
  const { requestId: _, ...error } = body.error;
  return names.reduce((text, name) => text.replaceAll(name, '…'), `${status} ${JSON.stringify(error)}`);
}

describe('what a caller does not see', () => {
  let at: Counter;
  let request: RequestView;

  beforeEach(async () => {
    at = await openCounter();
    request = await at.here.file('squeaks', { client: 'north' });
  });
  afterEach(() => at.close());

  const event = (who: Calling, body: object): Promise<Answer> =>
    who.send('POST', `/requests/${request.number}/events`, body);
  const accept = (): Promise<Answer> => event(at.desk, { event: 'accept', fields: { price: 100 } });
  /** Everything that can be read about the request, as one text. */
  const everything = async (who: Calling): Promise<string> => {
    const parts = ['', '/journal', '/journal?order=newest', '/comments', '/offers'];
    const answers = await Promise.all(parts.map((part) => who.get(`/requests/${request.number}${part}`)));
    const list = await who.get('/requests');
    for (const answer of [...answers, list]) expect(answer.status).to.equal(200);
    return JSON.stringify([...answers, list].map(({ body }) => body));
  };

  it('a client reads no status, state, flag, group, transition, hash or hidden field', async () => {
    await accept();
    const { hash } = request;
    expect(await everything(at.desk))
      .to.contain(hash)
      .and.match(/"price"/);
    const text = await everything(at.rider);
    expect(text).not.to.contain(hash);
    expect(text).not.to.match(/price|inspected|received|workshop|intake|"order"|transitions":\["|mechanic/i);
    expect(text).to.contain('working');
  });

  it('a client is answered to his own changes as he would read them', async () => {
    const filed = await at.rider.send('POST', '/requests', {
      type: 'repair',
      subject: 'mine',
      client: 'north',
      fields: { note: 'flat' },
    });
    const set = await at.rider.send(
      'PATCH',
      `/requests/${filed.body.uuid}`,
      { fields: { note: 'b' } },
      { 'if-match': '"1"' },
    );
    const comment = await at.rider.send('POST', `/requests/${filed.body.uuid}/comments`, {
      body: 'hi',
      isPublic: true,
    });
    for (const { body } of [filed, set, comment]) {
      expect(body).to.deep.include({ status: null, workflow: null, flags: [], states: [], stage: 'accepted' });
    }
    const left = await at.rider.send('POST', `/requests/${filed.body.uuid}/events`, { event: 'cancel', comment: 'no' });
    expect(left.body).to.deep.include({ status: null, ended: true, states: [] });
    const before = await at.desk.get(`/requests/${filed.body.uuid}`);
    expect(before.body.status.id).to.equal('cancelled');
  });

  it('an event of others is refused to a client in the same words as one that there is none of', async () => {
    const others = await event(at.rider, { event: 'accept' });
    const none = await event(at.rider, { event: 'nothing' });
    expect(rules(others)).to.deep.equal(['not-available']);
    expect(said(others, 'accept')).to.equal(said(none, 'nothing'));
    const missing = await event(at.rider, { event: 'cancel' });
    expect(rules(missing)).to.deep.equal(['required-comment']);
    expect(missing.body.error.details[0].path).not.to.contain('cancel-at-intake');
  });

  it('a hidden field is answered as if there were none of that name, whatever is done with it', async () => {
    const ways = [
      (field: string) => event(at.rider, { event: 'cancel', comment: 'x', fields: { [field]: 1 } }),
      (field: string) => event(at.rider, { event: 'pay', fields: { [field]: 'x' } }),
      (field: string) =>
        at.rider.send('PATCH', `/requests/${request.number}`, { fields: { [field]: 1 } }, { 'if-match': '"1"' }),
      (field: string) =>
        at.rider.send('PATCH', `/requests/${request.number}`, { fields: { [field]: 'x' } }, { 'if-match': '"1"' }),
      (field: string) =>
        at.rider.send('POST', '/requests', {
          type: 'repair',
          subject: 'x',
          client: 'north',
          fields: { note: 'x', [field]: 1 },
        }),
    ];
    for (const way of ways) {
      const hidden = await way('price');
      const none = await way('colour');
      expect(hidden.status, way.toString()).to.be.greaterThan(399);
      expect(said(hidden, 'price'), way.toString()).to.equal(said(none, 'colour'));
    }
    expect((await at.desk.get(`/requests/${request.number}`)).body.version).to.equal(1);
  });

  it('an employee from whom a field is hidden hears nothing of it in offers, refusals and journal', async () => {
    await assignRequest(at.here.world.ctx, at.here.desk, { request: request.uuid, to: at.here.helper.person });
    for (const name of ['accept', 'estimate', 'pay']) {
      const refused = await event(at.helper, { event: name });
      expect(outcome(refused), name).to.equal('409 EVENT_REFUSED');
      expect(rules(refused), name).to.include('not-available');
      expect(said(refused), name).not.to.contain('price');
    }
    await at.desk.send('PATCH', `/requests/${request.number}`, { fields: { price: 98765 } }, { 'if-match': '"2"' });
    const read = await everything(at.helper);
    expect(/.{80}(?:price|98765).{80}/.exec(read)?.[0]).to.equal(undefined);
  });

  it('an offer that lacks only what is hidden is not allowed: it would be refused', async () => {
    await at.desk.send(
      'PATCH',
      `/requests/${request.number}`,
      { fields: { rating: 5, phone: '+1 555 0100' } },
      { 'if-match': '"1"' },
    );
    const { offers } = (await at.rider.get(`/requests/${request.number}/offers`)).body;
    const pay = offers.find((offer: { event: string }) => offer.event === 'pay');
    expect(pay.allowed).to.equal(false);
    expect(pay.reasons.map(({ rule }: { rule: string }) => rule)).to.deep.equal(['not-available']);
    expect(rules(await event(at.rider, { event: 'pay' }))).to.deep.equal(['not-available']);
  });
});
