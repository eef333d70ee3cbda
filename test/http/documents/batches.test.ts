import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { voidDocument } from '../../../engine/commands/documents/index.ts';
import { ACT } from '../../commands/documents/ground.ts';
import { type Month, openMonth } from '../../commands/documents/batches/month.ts';
import { readPaper } from '../../support/paper-renderer.ts';
import { sessionFor } from '../../support/signed-in.ts';
import { type Answer, type Calling, calling, outcome, rules } from '../calling.ts';
import { type Served, serve } from '../served.ts';

describe('the files of a month that is issued', () => {
  let on: Month;
  let http: Served;
  let as: Calling;
  let batch: string;
  before(async () => {
    on = await openMonth('sqlite', { ...ACT, group: undefined });
    await on.entity();
    for (let at = 0; at < 12; at += 1) await on.ended();
    // The first of them tells a work for nothing.
    await on.world.store.read.run(
      'UPDATE work_line SET price = 0, amount = 0 WHERE id = (SELECT id FROM (SELECT MIN(id) AS id FROM work_line) w)',
    );
    batch = await on.plan();
    await on.start(batch);
    await on.run();
    http = await serve(on.world.ctx);
    as = calling(http.url, await sessionFor(on.world, on.coordinator));
  });
  after(async () => {
    await http.close();
    await on.world.close();
  });

  const get = (path: string, language = 'ru'): Promise<Answer> =>
    as.get(`/documents/batches/${path}`, { 'accept-language': language });
  const bytesOf = async (path: string, language?: string): Promise<Uint8Array> =>
    new Uint8Array((await get(path, language)).body);

  it('are a registry with all that was issued, in the language of the call', async () => {
    const sheet = async (language: string) => {
      const files = unzipSync(await bytesOf(`${batch}/registry.xlsx`, language));
      return strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    };
    const russian = await sheet('ru');
    expect(russian.match(/<row /g)).to.have.lengthOf(13);
    expect(russian).to.contain('Клиент').and.to.contain('ожидается').and.to.contain('<v>1100</v>');
    expect(russian).to.contain('Замечания').and.to.contain('есть работы с нулевой ценой (1)');
    expect(await sheet('en'))
      .to.contain('Without VAT')
      .and.to.contain('expected');
  });

  it('are an archive of the very bytes that were issued, in their order', async () => {
    const files = unzipSync(await bytesOf(`${batch}/documents.zip`));
    const numbers = Object.entries(files).map(([name, bytes]) => [name.slice(0, 2), readPaper(bytes).data.doc.number]);
    expect(numbers).to.deep.equal(
      Array.from({ length: 12 }, (_, at) => [String(at + 1).padStart(2, '0'), String(at + 1)]),
    );
  });

  it('are one print with as many copies as are asked for', async () => {
    const answer = await get(`${batch}/print.pdf?copies=2&duplex=true`);
    expect(answer.headers.get('content-type')).to.equal('application/pdf');
    const print = readPaper(answer.body);
    expect([print.copies, print.duplex, print.papers.length]).to.deep.equal([2, true, 12]);
  });

  it('are refused for a part that there is not, for too many copies, and for a batch that nobody made', async () => {
    const said = async (path: string): Promise<string> => {
      const answer = await get(path, 'en');
      return [outcome(answer), ...rules(answer)].join(' ');
    };
    expect(await said(`${batch}/print.pdf?part=2`)).to.equal('422 BATCH_REFUSED part-unknown');
    expect(await said(`${batch}/print.pdf?copies=11`)).to.match(/^400 INPUT_INVALID/);
    expect(await said(`${on.coordinator.person}/documents.zip`)).to.equal('404 BATCH_NOT_FOUND');
    expect(await said(`${await on.plan()}/print.pdf`)).to.equal('422 BATCH_REFUSED batch-empty');
  });

  it('are not to be had while a paper is still to be made', async () => {
    await on.ended();
    const late = await on.plan();
    on.renderer.failing = Object.assign(new Error('no browser'), { code: 'RENDER_UNAVAILABLE' });
    await on.start(late);
    await on.run();
    on.renderer.failing = undefined;
    for (const file of ['print.pdf', 'documents.zip']) expect((await get(`${late}/${file}`)).status).to.equal(409);
    expect((await get(`${late}/registry.xlsx`)).status).to.equal(200);
  });

  it('leave out what was made void since', async () => {
    const [first] = await on.items(batch);
    const document = first?.document?.uuid ?? '';
    await voidDocument(on.world.ctx, on.coordinator, { document, reason: 'wrong sum' });
    const names = Object.keys(unzipSync(await bytesOf(`${batch}/documents.zip`)));
    expect(names).to.have.lengthOf(11);
    expect(names[0]).to.match(/^01 .*2/);
  });
});
