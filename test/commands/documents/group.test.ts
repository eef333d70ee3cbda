import { expect } from 'chai';
import { draftDocument, issueDocument, weighDraft, weighEach } from '../../../engine/commands/documents/index.ts';
import type { RequestView } from '../../../engine/commands/index.ts';
import { createRequest } from '../../../engine/commands/index.ts';
import { getMe } from '../../../engine/queries/index.ts';
import {
  getDocument,
  listCandidates,
  listDocumentForms,
  listDocuments,
} from '../../../engine/queries/documents/index.ts';
import { onEachDatabase } from '../../support/world.ts';
import { expectRefused, failureOf } from '../../support/world-refusal.ts';
import { CLIENT, type DocumentGround, openDocumentGround } from './ground.ts';

const MARCH = { client: CLIENT, from: '2026-03-01', to: '2026-03-31' };
const OTHER = 'other-haulage';

onEachDatabase('a document over several requests', (database) => {
  let on: DocumentGround;
  let [one, two, foreign]: RequestView[] = [];
  before(async () => {
    on = await openDocumentGround(database);
    await on.entity();
    [one, two, foreign] = [await on.file(), await on.file(), await on.file(OTHER)];
  });
  after(() => on.world.close());

  const ctx = () => on.world.ctx;
  const uuids = (...rows: (RequestView | undefined)[]) => rows.map((row) => row?.uuid ?? '');
  const weigh = (requests: readonly string[], more = {}, as = on.coordinator) =>
    weighDraft(ctx(), as, { form: 'act', requests, ...more });
  const rules = (found: { readonly refusals: readonly { readonly rule: string }[] }) =>
    found.refusals.map(({ rule }) => rule);
  const candidates = async (asked = {}, as = on.coordinator) =>
    (await listCandidates(ctx(), as, { ...MARCH, ...asked })).items.map(({ number }) => number);

  it('tells what it would add up to, off it what is asked for, and is not made by that', async () => {
    const [plain, reduced] = [await weigh(uuids(one, two)), await weigh(uuids(one, two), { discount: 20_000 })];
    expect([plain.sums?.gross, reduced.sums?.gross]).to.deep.equal([220_000, 200_000]);
    expect([plain.gaps, plain.refusals]).to.deep.equal([[], []]);
    expect((await listDocuments(ctx(), on.coordinator)).items).to.deep.equal([]);
    const drafted = await on.draft(one as RequestView, { requests: uuids(one, two), discount: 20_000 });
    expect((await getDocument(ctx(), on.coordinator, drafted.uuid)).discount).to.equal(20_000);
    expect(rules(await weigh(uuids(two)))).to.deep.equal([`request-documented:${two?.number}`]);
  });

  it('is refused over requests of several clients, on a day that there is not, and in a language that it has not', async () => {
    expect(rules(await weigh(uuids(foreign, await on.file())))).to.deep.equal(['group-refused']);
    expect(rules(await weigh(uuids(foreign), { day: '2026-02-30' }))).to.deep.equal(['day-invalid']);
    for (const day of ['0206-03-02', '9999-12-31'])
      expect(rules(await weigh(uuids(foreign), { day })), day).to.deep.equal(['day-far']);
    await expectRefused(on.world, () => on.draft(foreign as RequestView, { day: '2206-03-02' }), {
      code: 'DOCUMENT_REFUSED',
      reasons: ['day-far'],
    });
    expect(rules(await weigh(uuids(foreign), { language: 'kk', discount: -1 }))).to.deep.equal([
      'language-unknown',
      'discount-sum-invalid',
    ]);
    await expectRefused(on.world, () => weigh(['no-such']), { code: 'REQUEST_NOT_FOUND' });
    await expectRefused(on.world, () => weigh(uuids(foreign), { form: 'none' }), { code: 'DEFINITION_NOT_FOUND' });
  });

  it('is not issued with a discount of more than its works cost, and says so', async () => {
    const costly = await weigh(uuids(await on.file()), { discount: 110_001 });
    expect([costly.sums?.gross, costly.gaps.map(({ rule }) => rule)]).to.deep.equal([
      110_000,
      ['discount-sum-invalid'],
    ]);
    const { uuid } = await on.draft(await on.file(), { discount: 110_001 });
    await expectRefused(on.world, () => issueDocument(ctx(), on.coordinator, { document: uuid }), {
      code: 'DOCUMENT_REFUSED',
      reasons: ['discount-sum-invalid'],
    });
  });

  it('tells no sum to who sees no prices, to who may make none, and nothing of it to another client', async () => {
    const keeper = await weigh(uuids(foreign), {}, on.keeper);
    expect([rules(keeper), keeper.sums]).to.deep.equal([['prices-unseen'], null]);
    const dispatcher = await weigh(uuids(foreign), {}, on.dispatcher);
    expect([rules(dispatcher), dispatcher.sums]).to.deep.equal([['right'], null]);
    await expectRefused(on.world, () => weigh(uuids(foreign), {}, on.client), { code: 'REQUEST_NOT_FOUND' });
  });

  it('is made of what a client had done or ended in some days, page by page, and of nothing else', async () => {
    const all = await candidates();
    expect(all).to.include.members([one?.number, two?.number]);
    expect(all).not.to.include(foreign?.number);
    expect(await candidates({ client: OTHER })).to.deep.equal([foreign?.number]);
    expect(await candidates({ from: '2026-02-01', to: '2026-02-28' })).to.deep.equal([]);
    expect(await candidates({ client: 'nobody' })).to.deep.equal([]);
    const first = await listCandidates(ctx(), on.coordinator, { ...MARCH, limit: 1 });
    const second = await listCandidates(ctx(), on.coordinator, { ...MARCH, limit: 1, cursor: first.next ?? '' });
    expect([first, second].map(({ items }) => items[0]?.number)).to.deep.equal(all.slice(0, 2));
    expect(first.items[0]).to.deep.include({ lines: 1, endedAt: null, days: { from: '2026-03-02', to: '2026-03-02' } });
  });

  it('a request without works that has not ended is none of them', async () => {
    const idle = await createRequest(ctx(), on.coordinator, {
      type: 'remote-question',
      subject: 'Nothing was done',
      client: CLIENT,
      fields: { symptom: 'no-data' },
    });
    expect(await candidates()).not.to.include(idle.number);
    await on.world.store.read.run('UPDATE request SET ended_at = ? WHERE uuid = ?', [
      Date.parse('2026-03-31T23:59:59.999Z'),
      idle.uuid,
    ]);
    expect(await candidates()).to.include(idle.number);
    expect(await candidates({ to: '2026-03-30' })).not.to.include(idle.number);
    expect(await candidates({ from: '2026-04-01', to: '2026-04-30' })).to.deep.equal([]);
  });

  it('each of them is weighed by itself', async () => {
    const fresh = await on.file();
    const found = await weighEach(ctx(), on.coordinator, { form: 'act', requests: uuids(fresh, one) });
    expect(found.map((each) => [each.sums?.gross, rules(each)])).to.deep.equal([
      [110_000, []],
      [110_000, [`request-documented:${one?.number}`]],
    ]);
  });

  it('many of them let others have their turn in between', async () => {
    const others: RequestView[] = [];
    while (others.length < 12) others.push(await on.file());
    let turns = 0;
    let going = true;
    const next = (): void => {
      turns += 1;
      if (going) setImmediate(next);
    };
    setImmediate(next);
    await weighEach(ctx(), on.coordinator, { form: 'act', requests: uuids(...others) });
    going = false;
    expect(turns).to.be.at.least(others.length);
  });

  it('is offered to nobody outside, nor to who reads no documents, nor for days that go backwards', async () => {
    const backwards = () => candidates({ from: '2026-03-31', to: '2026-03-01' });
    await expectRefused(on.world, backwards, { code: 'QUERY_INVALID' });
    for (const as of [on.client, await on.world.person('service-engineer')]) {
      await expectRefused(on.world, () => candidates({}, as), { code: 'FORBIDDEN' });
      await expectRefused(on.world, () => listDocumentForms(ctx(), as), { code: 'FORBIDDEN' });
    }
  });

  it('of a request that one may not read tells of it no more than what was asked for', async () => {
    const number = foreign?.number ?? '';
    const asked = { form: 'act', requests: [number] };
    const drafting = await failureOf(() => draftDocument(ctx(), on.client, asked));
    const weighing = await failureOf(() => weigh([number], {}, on.client));
    expect([drafting.params, weighing.params]).to.deep.equal([{ request: number }, { request: number }]);
  });

  it('is found by the beginning of its number, in which no sign stands for others', async () => {
    const { number } = await on.issue(await on.file());
    const found = async (beginning: string) =>
      (await listDocuments(ctx(), on.coordinator, { number: beginning })).items.length;
    expect(await found(String(number))).to.be.greaterThan(0);
    expect([await found('%'), await found('_'), await found('!'), await found('\\')]).to.deep.equal([0, 0, 0, 0]);
  });

  it('is made by a form that takes many; the list of documents is narrowed by form', async () => {
    const forms = await listDocumentForms(ctx(), on.coordinator);
    const act = forms.find(({ id }) => id === 'act');
    expect([act?.type, act?.most, act?.once, act?.approval]).to.deep.equal(['act', 20, true, false]);
    const found = async (form: string) => (await listDocuments(ctx(), on.coordinator, { form })).items.length;
    expect([await found('act'), await found('quote'), await found('none')]).to.deep.equal([3, 0, 0]);
  });

  it('everybody is told the most that he may do with documents', async () => {
    const may = async (as: { readonly person: string }) => (await getMe(ctx(), as)).may.documents;
    expect([await may(on.coordinator), await may(on.dispatcher), await may(on.client)]).to.deep.equal([
      'issue',
      'read',
      'read',
    ]);
    expect(await may(await on.world.person('service-engineer'))).to.equal(null);
  });
});
