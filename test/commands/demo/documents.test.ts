import { expect } from 'chai';
import { loadDemo } from '../../../engine/commands/index.ts';
import { checkTexts, type DemoDefinition } from '../../../engine/language/index.ts';
import { editPack, type PackFiles, readPackFiles, shippedPack } from '../../support/world-pack.ts';
import { failureOf } from '../../support/world-refusal.ts';
import { openWorld, type World } from '../../support/world.ts';

type Steps = DemoDefinition['requests'][number]['steps'];

/** The shipped demo with two requests of one client, the younger with these steps after its works. */
function packWith(steps: Steps): PackFiles {
  return editPack(readPackFiles(shippedPack('vending-service')), 'demo/demo.json', (definition) => {
    const demo = definition as unknown as { -readonly [K in keyof DemoDefinition]: DemoDefinition[K] };
    const fields = { channel: 'phone', 'fault-description': 'It hums' };
    const request = { type: 'repair', as: 'olga', client: 'neva-shipyard', contract: 'neva-shipyard-service', fields };
    const work = { as: 'olga', work: { item: 'visit', quantity: 1000 } };
    demo.series = [];
    demo.requests = [
      { ...request, id: 'older', subject: 'Older', ago: 'P30D', due: 'P31D', steps: [work] },
      { ...request, subject: 'Younger', ago: 'P20D', steps: [work, ...steps] },
    ];
  });
}

const does = (form: string, act: string, more: object = {}): Steps[number] =>
  ({ as: 'olga', document: { form, do: act, ...more } }) as Steps[number];

describe('what a demo does with documents', function () {
  this.timeout(180_000);
  let world: World;
  afterEach(() => world.close());
  const load = async (steps: Steps): Promise<void> => {
    world = await openWorld({ pack: packWith(steps) });
    await loadDemo(world.ctx);
  };
  const documents = (columns: string): Promise<unknown[]> =>
    world.store.read.all(`SELECT ${columns} FROM document ORDER BY id`);

  it('is done by the real commands, and printed later: an act over two requests, signed by both, back in its folder', async () => {
    const form = 'act-group-ru';
    await load([
      does(form, 'issue', { requests: ['older'], inputs: { registry: true } }),
      does(form, 'send', { channel: 'mail', name: 'Vera Titova' }),
      { advance: 'P2D' },
      does(form, 'sign'),
      does(form, 'receive', { note: 'Folder 1' }),
      does(form, 'close'),
    ]);
    expect(await documents('form, number, status, gross, original, original_place AS place')).to.deep.equal([
      { form, number: '1', status: 'closed', gross: 500_000, original: 'received', place: 'Folder 1' },
    ]);
    expect(await world.store.read.all('SELECT role, method FROM document_signature ORDER BY id')).to.deep.equal([
      { role: 'seller', method: 'paper' },
      { role: 'client', method: 'paper' },
    ]);
    expect(await world.store.read.all('SELECT COUNT(*) AS n FROM document_request')).to.deep.equal([{ n: 2 }]);
    expect(await documents('pdf_sha256 AS pdf')).to.deep.equal([{ pdf: null }]);
    // Sent is also what nobody could have printed yet: the demo waits for no browser.
    expect(await world.store.read.all('SELECT COUNT(*) AS n FROM document_delivery')).to.deep.equal([{ n: 1 }]);
  });

  it('goes on with the last one of the form: a correction takes its number, and after a void one comes a new one', async () => {
    await load([
      does('act-ru', 'issue'),
      does('act-ru', 'correct', { note: 'Wrong post' }),
      { as: 'marina', document: { form: 'act-ru', do: 'void', note: 'Wrong machine' } },
      does('act-ru', 'issue'),
    ]);
    expect(await documents('number, status, correction_no AS correction')).to.deep.equal([
      { number: '1', status: 'issued', correction: 0 },
      { number: '1', status: 'void', correction: 1 },
      { number: '2', status: 'issued', correction: 0 },
    ]);
  });

  it('moves the days that the form asks for, and nothing that only looks like one', async () => {
    const inputs = { 'pay-before': '2026-11-30', note: 'By the letter of 2026-11-01' };
    world = await openWorld({ pack: packWith([does('invoice-ru', 'draft', { inputs })]) });
    const at = Date.parse('2026-11-22T05:00:00Z');
    const days = Math.round((world.clock.now().getTime() - at) / 86_400_000);
    await loadDemo(world.ctx);
    const [row] = (await documents('inputs')) as { inputs: string }[];
    const moved = new Date(Date.parse('2026-11-30') + days * 86_400_000).toISOString().slice(0, 10);
    expect(JSON.parse(row?.inputs ?? '{}')).to.deep.equal({ ...inputs, 'pay-before': moved });
  });

  it('gives a request the time by which it is due', async () => {
    await load([]);
    const due = await world.store.read.all('SELECT (due_at - created_at) / 86400000 AS days FROM request ORDER BY id');
    expect(due.map(({ days }) => days)).to.deep.equal([31, null]);
  });

  it('is refused as the command refuses it: a quote that was answered already', async () => {
    const again = [does('quote', 'issue'), does('quote', 'approve'), does('quote', 'decline')];
    world = await openWorld({ pack: packWith(again) });
    const error = await failureOf(() => loadDemo(world.ctx));
    expect(error.message).to.contain('"Younger"').and.contain('step 4').and.contain('decline');
    expect(error.details.map(({ rule }) => rule)).to.include('document-status:approved');
  });

  it('is refused when there is no document by that form yet', async () => {
    world = await openWorld({ pack: packWith([does('act-ru', 'sign')]) });
    expect((await failureOf(() => loadDemo(world.ctx))).message).to.contain('no document by the form "act-ru" yet');
  });

  it('names a form that the pack has: another is told by the check, with its place', async () => {
    const { problems } = checkTexts(packWith([does('acr-ru', 'issue')]));
    expect(problems.map(({ rule, path }) => `${rule} ${path}`)).to.deep.equal([
      'unknown-print-form /requests/1/steps/1/document/form',
    ]);
    world = await openWorld({ pack: packWith([]) });
  });
});
