import { expect } from 'chai';
import { type RequestView, setFields } from '../../../engine/commands/index.ts';
import { changeReply, createReply, fillReply, removeReply } from '../../../engine/commands/replies/index.ts';
import { addWork } from '../../../engine/commands/works/index.ts';
import { listReplies } from '../../../engine/queries/replies/list-replies.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';
import { openWorksGround, type WorksGround } from './ground.ts';

const WORDS = { title: { en: 'Hello' }, body: { en: 'Request {{request.number}}.', ru: 'Заявка {{request.number}}.' } };

onEachDatabase('canned replies', (database) => {
  let on: WorksGround;
  let filed: RequestView;
  before(async () => {
    on = await openWorksGround(database);
    filed = await on.file();
  });
  after(() => on.world.close());

  const create = (of: 'me' | 'all' | { group: string }, as = on.dispatcher, words: object = {}) =>
    createReply(on.world.ctx, as, { of, ...WORDS, ...words });
  const fill = (uuid: string, isPublic: boolean, as = on.dispatcher) =>
    fillReply(on.world.ctx, as, { uuid, request: filed.uuid, isPublic });
  const seen = async (as = on.dispatcher) => (await listReplies(on.world.ctx, as)).items.map(({ uuid }) => uuid);

  it('are one’s own, of a group or of all, and each sees those that he may use', async () => {
    const member = await on.world.person({ roles: ['dispatcher'], groups: ['line-1'] });
    const own = await create('me');
    const shared = await create('all', on.manager);
    const ofGroup = await create({ group: 'line-1' }, on.manager);
    expect(await seen())
      .to.include.members([own.uuid, shared.uuid])
      .and.not.include(ofGroup.uuid);
    expect(await seen(member))
      .to.include.members([shared.uuid, ofGroup.uuid])
      .and.not.include(own.uuid);
    expect(await seen(on.manager))
      .to.include(ofGroup.uuid)
      .and.not.include(own.uuid);
  });

  it('are filled with facts in each of their languages', async () => {
    const { uuid } = await create('me');
    expect((await fill(uuid, true)).body).to.deep.equal({
      en: `Request ${filed.number}.`,
      ru: `Заявка ${filed.number}.`,
    });
  });

  it('tell a client nothing that is inner, and mention nobody whom a field names', async () => {
    const body = { en: 'Status {{request.status}}, contact {{fields.contact-name}}.' };
    const { uuid } = await create('me', on.dispatcher, { body });
    await setFields(on.world.ctx, on.coordinator, { request: filed.uuid, fields: { 'contact-name': '@[abc] Ann' } });
    expect((await fill(uuid, true)).body.en).to.equal('Status , contact @ [abc] Ann.');
    expect((await fill(uuid, false)).body.en).to.match(/^Status .+, contact @ \[abc\] Ann\.$/);
  });

  it('tell the sum of the works to none but those who see prices', async () => {
    await addWork(on.world.ctx, on.coordinator, { request: filed.uuid, item: 'visit-city', quantity: 1000 });
    const { works } = (await on.world.records(filed)).request;
    expect(works?.total).to.be.above(0);
    const { uuid } = await create('all', on.manager, { body: { en: 'Sum {{works.total}}, lines {{works.count}}.' } });
    const digits = async (as?: Acting) => (await fill(uuid, false, as)).body.en?.replace(/[^\d.]/g, '');
    expect(await digits(on.coordinator)).to.equal(`${works?.total}1.`);
    expect(await digits(on.dispatcher)).to.equal('1.');
  });

  it('are changed under their version and taken away', async () => {
    const { uuid } = await create('me');
    const changed = await changeReply(on.world.ctx, on.dispatcher, { uuid, title: { en: 'Bye' }, expectedVersion: 1 });
    expect(changed.version).to.equal(2);
    await removeReply(on.world.ctx, on.dispatcher, uuid);
    expect(await seen()).not.to.include(uuid);
  });

  it('refuses shared ones of who does not manage the operation', async () => {
    await expectRefused(on.world, () => create('all'), { code: 'REPLY_REFUSED', reasons: ['reply-scope'] });
    const { uuid } = await create('all', on.manager);
    await expectRefused(on.world, () => removeReply(on.world.ctx, on.dispatcher, uuid), {
      code: 'REPLY_REFUSED',
      reasons: ['reply-scope'],
    });
  });

  it('refuses facts that there are none of, empty words and unknown groups, all at once', async () => {
    const wrong = { title: {}, body: { en: '{{request.nunber}}' } };
    await expectRefused(on.world, () => create({ group: 'nowhere' }, on.manager, wrong), {
      code: 'REPLY_REFUSED',
      reasons: ['group-unknown', 'text-invalid', 'template-unknown'],
    });
  });

  it('refuses a stale change, another’s own reply, and people of clients', async () => {
    const { uuid } = await create('me');
    const change = (as = on.dispatcher) => changeReply(on.world.ctx, as, { uuid, expectedVersion: 5 });
    await expectRefused(on.world, () => change(), { code: 'SNAPSHOT_STALE' });
    await expectRefused(on.world, () => change(on.manager), { code: 'RECORD_NOT_FOUND' });
    await expectRefused(on.world, () => fill(uuid, true, on.coordinator), { code: 'RECORD_NOT_FOUND' });
    await expectRefused(on.world, () => create('me', on.client), { code: 'FORBIDDEN' });
    await expectRefused(on.world, () => seen(on.client), { code: 'FORBIDDEN' });
  });
});
