import { expect } from 'chai';
import * as fc from 'fast-check';
import {
  changeDraft,
  correctDocument,
  decideDocument,
  documentPdf,
  issueDocument,
  voidDocument,
  withdrawDocument,
} from '../../../engine/commands/documents/index.ts';
import { chosenOf, chosenRefusals } from '../../../engine/commands/documents/approval/option-refusals.ts';
import { addWork } from '../../../engine/commands/works/index.ts';
import { getDocument } from '../../../engine/queries/documents/index.ts';
import { listWorks } from '../../../engine/queries/works/index.ts';
import type { QuoteOption } from '../../../engine/store/documents/index.ts';
import { readPaper } from '../../support/paper-renderer.ts';
import { onEachDatabase } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';
import { type DocumentGround, openDocumentGround } from './ground.ts';

const REFUSED = 'DOCUMENT_REFUSED';
const VISIT = 110_000;

onEachDatabase('options of a quote', (database) => {
  let on: DocumentGround;
  before(async () => {
    on = await openDocumentGround(database);
    await on.entity();
  });
  after(() => on.world.close());

  const ctx = () => on.world.ctx;
  const whole = (uuid: string, as = on.coordinator) => getDocument(ctx(), as, uuid);
  const refused = (reasons: readonly string[], attempt: () => Promise<unknown>) =>
    expectRefused(on.world, attempt, { code: REFUSED, reasons });
  /** A request with four lines: one visit, and three that are 2, 3 and 4 visits. */
  const filed = async () => {
    const request = await on.file();
    for (const quantity of [2000, 3000, 4000]) {
      await addWork(ctx(), on.coordinator, { request: request.uuid, item: 'visit-city', quantity });
    }
    const { items } = await listWorks(ctx(), on.coordinator, request.uuid, {});
    return { request, works: items.map(({ uuid }) => uuid) };
  };
  const optionsOf = ([, two = '', three = '', four = '']: readonly string[]): QuoteOption[] => [
    { id: 'usual', title: 'Usual parts', optional: false, alternativeOf: null, works: [two] },
    { id: 'better', title: 'Better parts', optional: false, alternativeOf: 'usual', works: [three] },
    { id: 'more', title: 'Cleaning', optional: true, alternativeOf: null, works: [four] },
  ];
  const quoted = async () => {
    const { request, works } = await filed();
    const { uuid: document } = await on.issue(request, { form: 'quote', options: optionsOf(works) });
    const { snapshotHash } = await whole(document);
    return { request, works, document, snapshotHash: snapshotHash ?? '' };
  };
  const approve = (one: Awaited<ReturnType<typeof quoted>>, options: readonly string[]) =>
    decideDocument(ctx(), on.client, { ...one, decision: 'approved', options });

  const leftOutOf = async (request: string) => {
    const { items } = await listWorks(ctx(), on.coordinator, request, {});
    return items.map((line) => line.leftOut);
  };

  it('add up with what is chosen; the document itself tells what stands in any case', async () => {
    const one = await quoted();
    const { gross, options } = await whole(one.document, on.client);
    expect([gross, options.map((option) => option.gross)]).to.deep.equal([
      3 * VISIT,
      [2 * VISIT, 3 * VISIT, 4 * VISIT],
    ]);
    await approve(one, ['better', 'more']);
    const { decisions } = await whole(one.document);
    expect([decisions[0]?.gross, decisions[0]?.options]).to.deep.equal([8 * VISIT, ['better', 'more']]);
  });

  it('that were not chosen are counted nowhere and stand on no act, until the approval is dropped', async () => {
    const one = await quoted();
    await approve(one, ['usual']);
    const { items, totals } = await listWorks(ctx(), on.coordinator, one.request.uuid, {});
    expect(items.map(({ leftOut }) => leftOut)).to.deep.equal([false, false, true, true]);
    expect(totals.amounts).to.deep.equal([{ currency: 'RUB', amount: 3 * VISIT }]);
    const { number } = await whole(one.document);
    const named = { uuid: one.document, number };
    expect(items.map(({ leftOutBy }) => leftOutBy)).to.deep.equal([null, null, named, named]);
    const seen = (await listWorks(ctx(), on.client, one.request.uuid, {})).items;
    expect(seen.map(({ leftOutBy }) => leftOutBy?.uuid)).to.deep.equal([
      undefined,
      undefined,
      one.document,
      one.document,
    ]);
    const { uuid: act } = await on.issue(one.request);
    expect((await whole(act)).gross).to.equal(3 * VISIT);
    await addWork(ctx(), on.coordinator, { request: one.request.uuid, item: 'visit-city', quantity: 1000 });
    expect((await whole(one.document)).status).to.equal('superseded');
    const after = await listWorks(ctx(), on.coordinator, one.request.uuid, {});
    expect(after.totals.count).to.equal(5);
  });

  it('are left out by a quote that is named only to who may read it', async () => {
    const one = await quoted();
    await approve(one, ['usual']);
    const engineer = await on.world.person({ roles: ['quality-controller'] });
    const { items } = await listWorks(ctx(), engineer, one.request.uuid, {});
    expect(items.map(({ leftOut, leftOutBy }) => [leftOut, leftOutBy])).to.deep.equal([
      [false, null],
      [false, null],
      [true, null],
      [true, null],
    ]);
  });

  it('stay left out when another quote over them is withdrawn and void, or corrected', async () => {
    const one = await quoted();
    const other = async () => {
      const { uuid } = await on.issue(one.request, { form: 'quote', options: optionsOf(one.works) });
      return uuid;
    };
    const [withdrawn, corrected] = [await other(), await other()];
    await approve(one, ['usual']);
    await withdrawDocument(ctx(), on.coordinator, { document: withdrawn });
    await voidDocument(ctx(), on.coordinator, { document: withdrawn, reason: 'not needed' });
    const { correction } = await correctDocument(ctx(), on.coordinator, { document: corrected, reason: 'a slip' });
    await issueDocument(ctx(), on.coordinator, { document: correction });
    expect(await leftOutOf(one.request.uuid)).to.deep.equal([false, false, true, true]);
  });

  it('are what the approval before says once the last one is void', async () => {
    const one = await quoted();
    const { uuid: document } = await on.issue(one.request, { form: 'quote', options: optionsOf(one.works) });
    await approve(one, ['usual']);
    await approve({ ...one, document, snapshotHash: (await whole(document)).snapshotHash ?? '' }, ['better', 'more']);
    expect(await leftOutOf(one.request.uuid)).to.deep.equal([false, true, false, false]);
    const { items } = await listWorks(ctx(), on.coordinator, one.request.uuid, {});
    expect(items[1]?.leftOutBy?.uuid).to.equal(document);
    await voidDocument(ctx(), on.coordinator, { document, reason: 'a slip' });
    expect(await leftOutOf(one.request.uuid)).to.deep.equal([false, false, true, true]);
    await voidDocument(ctx(), on.coordinator, { document: one.document, reason: 'a slip' });
    expect(await leftOutOf(one.request.uuid)).to.deep.equal([false, false, false, false]);
  });

  it('are all wanted when a quote without options over the same lines is approved after it', async () => {
    const one = await quoted();
    const { uuid: document } = await on.issue(one.request, { form: 'quote' });
    await approve(one, ['usual']);
    await approve({ ...one, document, snapshotHash: (await whole(document)).snapshotHash ?? '' }, []);
    expect(await leftOutOf(one.request.uuid)).to.deep.equal([false, false, false, false]);
  });

  it('stand on the paper behind what is part of it in any case', async () => {
    const { document } = await quoted();
    const { data } = readPaper((await documentPdf(ctx(), on.coordinator, document)).bytes);
    expect(data.totals.gross).to.equal(3 * VISIT);
    expect(data.lines.map((line: { gross: number }) => line.gross)).to.deep.equal([1, 2, 3, 4].map((n) => n * VISIT));
  });

  it('are refused as an answer when both alternatives are chosen, none of them, or one that there is not', async () => {
    const one = await quoted();
    await refused(['option-choice:usual'], () => approve(one, ['usual', 'better']));
    await refused(['option-choice:usual'], () => approve(one, ['more']));
    await refused(['option-unknown:other'], () => approve(one, ['usual', 'other']));
    const { uuid } = await on.issue((await filed()).request, { form: 'quote' });
    const { snapshotHash } = await whole(uuid);
    const plain = { document: uuid, decision: 'approved', snapshotHash: snapshotHash ?? '' } as const;
    await refused(['option-unknown:usual'], () => decideDocument(ctx(), on.client, { ...plain, options: ['usual'] }));
  });

  it('give nothing to a discount of the whole, which is never more than what stands in any case', async () => {
    const { request, works } = await filed();
    const options = optionsOf(works);
    const { uuid } = await on.draft(request, { form: 'quote', options, discount: VISIT + 1 });
    await refused(['discount-sum-invalid'], () => issueDocument(ctx(), on.coordinator, { document: uuid }));
    const all = [...options, { ...options[2], id: 'visit', works: [works[0] ?? ''] } as QuoteOption];
    const { uuid: bare } = await on.draft(request, { form: 'quote', options: all, discount: 1 });
    await refused(['discount-sum-invalid'], () => issueDocument(ctx(), on.coordinator, { document: bare }));
    const good = await on.issue(request, { form: 'quote', options, discount: VISIT });
    const { gross } = await whole(good.uuid, on.client);
    expect(gross).to.equal(2 * VISIT);
  });

  it('are not offered with lines of another request, one line in two of them, or of an act', async () => {
    const [{ request, works }, other] = [await filed(), await filed()];
    const [usual, better, more] = optionsOf(works) as [QuoteOption, QuoteOption, QuoteOption];
    const draft =
      (options: readonly QuoteOption[], form = 'quote') =>
      () =>
        on.draft(request, { form, options });
    await refused(['options-unfit'], draft([usual], 'act'));
    await refused(['option-invalid'], draft([{ ...usual, works: [other.works[0] ?? ''] }]));
    await refused(['option-invalid'], draft([usual, { ...more, works: usual.works }]));
    await refused(['option-invalid'], draft([better]));
    await refused(['option-invalid'], draft([usual, { ...more, id: 'usual' }]));
    const { uuid: document } = await on.draft(request, { form: 'quote', options: [usual] });
    await changeDraft(ctx(), on.coordinator, { document, options: [] });
    expect((await whole(document)).options).to.deep.equal([]);
  });

  it('whose lines are gone keep a draft from being issued', async () => {
    const { request, works } = await filed();
    const { uuid: document } = await on.draft(request, { form: 'quote', options: optionsOf(works) });
    await on.world.store.read.run('DELETE FROM work_line WHERE uuid = ?', [works[1] ?? '']);
    await refused(['option-invalid'], () => issueDocument(ctx(), on.coordinator, { document }));
  });
});

describe('what is chosen of options', () => {
  it('is refused, or is one of each set and everything that cannot be left out', () => {
    const shape = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), optional: fc.boolean(), root: fc.nat(3) }),
      {
        selector: ({ id }) => id,
      },
    );
    fc.assert(
      fc.property(shape, fc.subarray(['a', 'b', 'c', 'd']), (made, named) => {
        const roots = made.filter((_, at) => at % 2 === 0);
        const options = made.map(({ id, optional, root }, at) => ({
          id,
          title: id,
          optional,
          works: [id],
          alternativeOf: at % 2 === 0 ? null : (roots[root % roots.length]?.id ?? null),
        }));
        if (chosenRefusals(options, named).length > 0) return;
        const chosen = chosenOf(options, named);
        for (const { id, optional } of options.filter(({ alternativeOf }) => alternativeOf === null)) {
          const set = chosen.filter((each) => each.id === id || each.alternativeOf === id);
          expect(set.length).to.be.within(optional ? 0 : 1, 1);
        }
      }),
    );
  });
});
