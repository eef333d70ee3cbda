import { expect } from 'chai';
import { offerForms, printRequest } from '../../../engine/commands/documents/index.ts';
import { readDocuments } from '../../../engine/store/documents/index.ts';
import { readPaper } from '../../support/paper-renderer.ts';
import { onEachDatabase } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';
import { type DocumentGround, openDocumentGround, ORDER } from './ground.ts';

const LABEL = { ...ORDER, id: 'label', title: { en: 'Label', ru: 'Наклейка' }, document: undefined };
const PRICED = { ...LABEL, id: 'priced-list', title: { en: 'List', ru: 'Перечень' }, money: { rounding: 'line' } };
const ELSEWHERE = { ...LABEL, id: 'elsewhere', for: { types: ['installation'] } };

onEachDatabase('a paper of a request without a number', (database) => {
  let on: DocumentGround;
  before(async () => {
    on = await openDocumentGround(database, undefined, (files) => {
      const forms = [LABEL, PRICED, ELSEWHERE].map((form) => [`print-forms/${form.id}.json`, JSON.stringify(form)]);
      return new Map([...files, ...(forms as [string, string][])]);
    });
  });
  after(() => on.world.close());

  const refused = (
    as: typeof on.coordinator,
    request: string,
    form: string,
    reasons: readonly string[],
    language?: string,
  ) =>
    expectRefused(on.world, () => printRequest(on.world.ctx, as, { request, form, language }), {
      code: 'DOCUMENT_REFUSED',
      reasons,
    });

  it('is printed by who may read its documents, is called by the number of the request, and nothing is kept of it', async () => {
    const filed = await on.file();
    const { bytes, name, fixed } = await printRequest(on.world.ctx, on.dispatcher, {
      request: filed.number,
      form: 'label',
    });
    expect([name, fixed]).to.deep.equal([`Наклейка ${filed.number}.pdf`, false]);
    expect(readPaper(bytes).data.lines).to.deep.equal([{ title: 'Выезд в пределах города' }]);
    expect(await readDocuments(on.world.store.read, '1 = 1', [])).to.deep.equal([]);
  });

  it('is offered beside the documents as one without a type', async () => {
    const filed = await on.file();
    const offered = await offerForms(on.world.ctx, on.dispatcher, filed.uuid);
    const { type, refusals } = offered.find(({ id }) => id === 'label') ?? {};
    expect([type, refusals]).to.deep.equal([null, []]);
    expect(offered.find(({ id }) => id === 'priced-list')?.refusals.map(({ rule }) => rule)).to.deep.equal([
      'prices-unseen',
    ]);
  });

  it('that tells prices is refused to who may not see them', async () => {
    const filed = await on.file();
    await refused(on.keeper, filed.uuid, 'priced-list', ['prices-unseen']);
    const { bytes } = await printRequest(on.world.ctx, on.coordinator, { request: filed.uuid, form: 'priced-list' });
    expect(bytes).to.not.be.empty;
  });

  it('is refused to people of a client, who are told nothing of requests of others', async () => {
    const filed = await on.file();
    await refused(on.client, filed.uuid, 'label', ['right']);
    const foreign = () => printRequest(on.world.ctx, on.stranger, { request: filed.uuid, form: 'label' });
    await expectRefused(on.world, foreign, { code: 'REQUEST_NOT_FOUND' });
  });

  it('is refused by a form that makes a document, one for other requests, and in a language that it has not', async () => {
    const filed = await on.file();
    await refused(on.coordinator, filed.uuid, 'order', ['form-numbered']);
    await refused(on.coordinator, filed.uuid, 'elsewhere', ['form-unfit:elsewhere', 'language-unknown'], 'kk');
    const gone = () => printRequest(on.world.ctx, on.coordinator, { request: filed.uuid, form: 'gone' });
    await expectRefused(on.world, gone, { code: 'DEFINITION_NOT_FOUND' });
  });
});
