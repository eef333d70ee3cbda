import { expect } from 'chai';
import { addComment, sendEvent, setFields } from '../../../engine/commands/index.ts';
import { createSubscription } from '../../../engine/commands/subscriptions/index.ts';
import { openGround } from '../../live/support/ground.ts';
import { outcome } from '../calling.ts';
import { type Canary, canaries, leaks } from './canaries.ts';
import { HIDDEN_FROM_CLIENTS, HIDDEN_FROM_FITTERS } from './pack.ts';
import type { Member } from './people.ts';
import { openRichWorld, type RichWorld } from './rich-world.ts';

describe('what is kept from somebody', function () {
  this.timeout(30_000);
  let here: RichWorld;
  let kept: readonly Canary[];
  beforeEach(async () => {
    here = await openRichWorld();
    kept = canaries(here);
  });
  afterEach(() => here.close());

  const probes: [who: Member, fields: readonly string[]][] = [
    ['client-contact', HIDDEN_FROM_CLIENTS],
    ['field-engineer', HIDDEN_FROM_FITTERS],
  ];
  for (const [who, fields] of probes) {
    it(`${who} learns of a hidden field neither by setting it nor by sending it`, async () => {
      const { uuid, version } = here.requests.own;
      const caller = here.as[who];
      const said: string[] = [];
      for (const field of fields) {
        const given = { [field]: 'probe' };
        const match = { 'if-match': `"${version}"` };
        const set = await caller.send('PATCH', `/requests/${uuid}`, { fields: given }, match);
        const sent = await caller.send('POST', `/requests/${uuid}/events`, { event: 'start-repair', fields: given });
        said.push(JSON.stringify([set.body, sent.body]));
        // A field that there is none of is refused in the same way.
        const none = { 'no-such-field': 'probe' };
        const other = await caller.send('PATCH', `/requests/${uuid}`, { fields: none }, match);
        expect([outcome(set), outcome(sent)]).to.deep.equal([outcome(other), '409 EVENT_REFUSED']);
      }
      expect(leaks(kept, who, said.join(' '))).to.deep.equal([]);
    });
  }

  it('stands in no live message', async () => {
    const ground = await openGround(here.world);
    const people = ['client-contact', 'field-engineer', 'idle'] as const;
    const { own, foreign } = here.requests;
    const subjects = ['queue', `request:${own.uuid}`, `request:${foreign.uuid}`];
    const listeners = await Promise.all(
      people.map(async (who) => {
        const listener = await ground.connect(here.people[who]);
        const answer: unknown = await listener.call('subscribe', { subjects });
        return { who, listener, answer };
      }),
    );
    await changeAll();
    await listeners[0]?.listener.hears('request');
    for (const { who, listener, answer } of listeners) {
      await listener.settled();
      const text = JSON.stringify([answer, listener.heard]);
      expect(leaks(kept, who, text), who).to.deep.equal([]);
      const heard = JSON.stringify(listener.heard);
      expect(heard.includes(own.uuid), who).to.equal(who !== 'idle');
      expect(heard.includes(foreign.uuid), who).to.equal(false);
    }
    await ground.close();
  });

  it('stands in no webhook of a client', async () => {
    const events = ['request.created', 'request.stage-changed', 'request.commented', 'request.ended'];
    const wanted = { title: 'All', url: 'https://all.example/', events };
    const { uuid } = await createSubscription(here.world.ctx, here.people['client-contact'], wanted);
    await changeAll();
    const rows = await here.world.store.read.all<{ payload: string }>('SELECT payload FROM outbox WHERE target = ?', [
      uuid,
    ]);
    const text = rows.map(({ payload }) => payload).join('\n');
    expect(text).to.include('request.commented');
    expect(leaks(kept, 'client-contact', text)).to.deep.equal([]);
    expect(text).not.to.include(here.requests.foreign.uuid);
  });

  /** Everything that is told of, to both requests. */
  async function changeAll(): Promise<void> {
    const { ctx } = here.world;
    const { operator, 'service-manager': manager } = here.people;
    for (const { uuid: request } of [here.requests.own, here.requests.foreign]) {
      await addComment(ctx, operator, { request, body: 'own-internal foreign-internal', isPublic: false });
      await addComment(ctx, operator, { request, body: 'Soon.', isPublic: true });
      await setFields(ctx, manager, { request, fields: { 'quote-note': 'own-quote', 'tracker-task': 'own-tracker' } });
      await sendEvent(ctx, operator, { request, event: 'cancel', fields: {}, comment: 'It is gone.' });
    }
  }
});
