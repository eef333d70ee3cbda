import { expect } from 'chai';
import {
  closeDocument,
  decideDocument,
  voidDocument,
  withdrawDocument,
} from '../../../engine/commands/documents/index.ts';
import { getDocument } from '../../../engine/queries/documents/index.ts';
import { type DocumentGround, openDocumentGround } from '../../commands/documents/ground.ts';
import { serve, type Served } from '../served.ts';

describe('the page on which a paper is verified', () => {
  let on: DocumentGround;
  let http: Served;
  let document: string;
  let code: string;
  before(async () => {
    on = await openDocumentGround('sqlite');
    await on.entity();
    http = await serve(on.world.ctx);
  });
  after(async () => {
    await http.close();
    await on.world.close();
  });
  beforeEach(async () => {
    document = (await on.issue(await on.file())).uuid;
    code = (await getDocument(on.world.ctx, on.coordinator, document)).verifyCode;
    await on.world.store.read.run('DELETE FROM login_attempt', []);
  });

  it('tells number, parties and sum of what was issued, and nothing of the work', async () => {
    const answer = await http.get(`/verify/${code}`, { 'accept-language': 'ru' });
    const page = await answer.text();
    expect(answer.status).to.equal(200);
    expect(answer.headers.get('x-robots-tag')).to.equal('noindex, nofollow');
    expect(page).to.contain('документ выпущен и действует').and.to.contain('Service').and.to.contain('100,00');
    expect(page).to.not.contain('Выезд');
  });

  it('says of a void one that it is void', async () => {
    await voidDocument(on.world.ctx, on.coordinator, { document, reason: 'wrong sum' });
    const page = await http.text(`/verify/${code}`, { 'accept-language': 'en' });
    expect(page).to.contain('is void').and.to.not.contain('wrong sum');
  });

  it('names the parties as the paper does, however they are called since', async () => {
    const { read } = on.world.store;
    await read.run("UPDATE legal_entity SET name = 'Renamed' WHERE name = 'Service'", []);
    const page = await http.text(`/verify/${code}`, { 'accept-language': 'en' });
    await read.run("UPDATE legal_entity SET name = 'Service' WHERE name = 'Renamed'", []);
    expect(page).to.contain('Service').and.to.not.contain('Renamed');
  });

  it('says of an offer that was withdrawn, declined or forgotten that it holds no longer', async () => {
    const { ctx } = on.world;
    const quote = async () => {
      const { uuid } = await on.issue(await on.file(), { form: 'quote' });
      const { verifyCode, snapshotHash } = await getDocument(ctx, on.coordinator, uuid);
      const says = async () =>
        (await http.text(`/verify/${verifyCode}`, { 'accept-language': 'en' })).includes('no longer');
      return { document: uuid, snapshotHash: snapshotHash ?? '', says };
    };
    const [withdrawn, declined, approved, late] = [await quote(), await quote(), await quote(), await quote()];
    expect(await withdrawn.says()).to.equal(false);
    await withdrawDocument(ctx, on.coordinator, withdrawn);
    await decideDocument(ctx, on.client, { ...declined, decision: 'declined' });
    await closeDocument(ctx, on.coordinator, declined);
    await decideDocument(ctx, on.client, { ...approved, decision: 'approved' });
    on.world.clock.pass('P20D');
    const all = [withdrawn, declined, approved, late];
    expect(await Promise.all(all.map(({ says }) => says()))).to.deep.equal([true, true, false, true]);
  });

  it('refuses a code that nobody gave, and too many of them', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 40; at += 1) statuses.push((await http.get(`/verify/${'A'.repeat(23)}${at % 10}`)).status);
    expect(statuses[0]).to.equal(404);
    expect(statuses.at(-1)).to.equal(429);
  });
});
