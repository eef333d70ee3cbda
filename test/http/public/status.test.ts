import { expect } from 'chai';
import { addComment, createRequest } from '../../../engine/commands/index.ts';
import { publicStatus } from '../../../engine/queries/index.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';
import { type Served, serve } from '../served.ts';

const WRONG = 'a'.repeat(26);

onEachDatabase('the public state of a request', (database) => {
  let world: World;
  let desk: Acting;
  let filed: { number: string; secret: string; uuid: string };

  before(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
    const rider = await world.person({ roles: ['rider'], client: 'north' });
    filed = await createRequest(world.ctx, desk, {
      type: 'repair',
      subject: 'Brake squeals',
      client: 'north',
      fields: { note: 'x', phone: '+7 900 123-45-67' },
    });
    await addComment(world.ctx, desk, { request: filed.uuid, body: 'innerword', isPublic: false });
    await addComment(world.ctx, desk, { request: filed.uuid, body: `When? @[${desk.person}]`, isPublic: true });
    await addComment(world.ctx, rider, { request: filed.uuid, body: 'Tomorrow', isPublic: true });
  });
  after(() => world.close());

  it('tells the stage, when it was reached, and what was said openly, without names and inner words', async () => {
    const status = await publicStatus(world.ctx, { number: filed.number, secret: ` ${filed.secret.toUpperCase()} ` });
    expect(status).to.deep.include({ number: filed.number, subject: 'Brake squeals', endedAt: null });
    expect(status.stages.at(-1)?.stage).to.deep.equal(status.stage);
    expect(status.comments.map(({ side, body }) => [side, body])).to.deep.equal([
      ['client', 'Tomorrow'],
      ['company', 'When? @…'],
    ]);
    const said = JSON.stringify(status);
    for (const kept of ['innerword', desk.person, filed.uuid, '123-45-67']) expect(said).not.to.contain(kept);
  });

  it('is refused in the same words for another secret, no secret of ours, and a number that is not there', async () => {
    const other = await createRequest(world.ctx, desk, { type: 'repair', subject: 'x', fields: { note: 'x' } });
    const old = await createRequest(world.ctx, desk, { type: 'repair', subject: 'x', fields: { note: 'x' } });
    await world.store.read.run('UPDATE request SET secret = NULL WHERE uuid = ?', [old.uuid]);
    const said = new Set<string>();
    for (const [number, secret] of [
      [filed.number, WRONG],
      [filed.number, other.secret],
      [filed.number, ''],
      [old.number, ''],
      [old.number, '\0'],
      ['999999', WRONG],
    ] as const) {
      const error = await expectRefused(world, () => publicStatus(world.ctx, { number, secret }), {
        code: 'REQUEST_NOT_FOUND',
      });
      said.add(error.message.replace(number, 'N'));
    }
    expect([...said]).to.have.length(1);
  });
});

describe('the page /status', () => {
  let world: World;
  let http: Served;
  let filed: { number: string; secret: string };

  beforeEach(async () => {
    world = await openWorld();
    const desk = await world.person('desk');
    filed = await createRequest(world.ctx, desk, { type: 'repair', subject: '<b>Brake</b>', fields: { note: 'x' } });
    http = await serve(world.ctx);
  });
  afterEach(async () => {
    await http.close();
    await world.close();
  });

  const address = (secret = filed.secret, number = filed.number): string => `/status?number=${number}&secret=${secret}`;

  it('shows the request without a log-in, in both languages, to no search engine, and tells no address on', async () => {
    const response = await http.get(address(), { 'accept-language': 'ru' });
    expect(response.status).to.equal(200);
    expect(response.headers.get('x-robots-tag')).to.equal('noindex, nofollow');
    expect(response.headers.get('referrer-policy')).to.equal('no-referrer');
    expect(await response.text())
      .to.contain('Сейчас')
      .and.contain('&lt;b&gt;Brake')
      .and.not.contain('<b>Brake');
    expect(await http.text(address(), { 'accept-language': 'en' })).to.contain('Now');
  });

  it('asks for number and code when one is missing', async () => {
    for (const path of ['/status', `/status?number=${filed.number}`, `/status?secret=${filed.secret}`]) {
      const response = await http.get(path);
      expect(response.status).to.equal(200);
      expect(await response.text())
        .to.contain('name="secret"')
        .and.not.contain('Brake');
    }
  });

  it('answers a wrong code and an unknown number alike', async () => {
    const wrong = await http.get(address(WRONG));
    const unknown = await http.get(address(WRONG, '99'));
    expect([wrong.status, unknown.status]).to.deep.equal([404, 404]);
    const text = async (response: Response, number: string): Promise<string> =>
      (await response.text()).replaceAll(`number=${number}`, '').replaceAll(`value="${number}"`, '');
    expect(await text(wrong, filed.number)).to.equal(await text(unknown, '99'));
    const json = await http.json(`/api/v1/public/requests/${filed.number}?secret=${WRONG}`);
    expect([json.status, json.body.error.code]).to.deep.equal([404, 'REQUEST_NOT_FOUND']);
  });

  it('slows an address down that tries codes, says when to come again, and counts no right code', async () => {
    for (let at = 0; at < 40; at += 1) expect((await http.get(address())).status).to.equal(200);
    const tries: number[] = [];
    for (let at = 0; at < 25; at += 1) tries.push((await http.get(address(WRONG))).status);
    expect(tries.slice(0, 20)).to.deep.equal(Array.from({ length: 20 }, () => 404));
    expect(tries.at(-1)).to.equal(429);
    const blocked = await http.get(`/api/v1/public/requests/${filed.number}?secret=${filed.secret}`);
    expect(blocked.status).to.equal(429);
    expect(Number(blocked.headers.get('retry-after'))).to.be.greaterThan(0);
  });
});
