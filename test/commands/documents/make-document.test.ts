import { expect } from 'chai';
import { deleteDraft, makeDocument } from '../../../engine/commands/documents/index.ts';
import { sendEvent } from '../../../engine/commands/index.ts';
import { makeDocumentKind } from '../../../engine/effects/kinds/make-document-kind.ts';
import { readDocuments } from '../../../engine/store/documents/index.ts';
import { deliver } from '../../effects/deliveries.ts';
import { onEachDatabase } from '../../support/world.ts';
import { editPack } from '../../support/world-pack.ts';
import { type DocumentGround, openDocumentGround } from './ground.ts';

onEachDatabase('a document that a workflow makes', (database) => {
  let on: DocumentGround;
  const told = (issue: boolean, form: string) => ({ type: 'make-document', params: { form, issue } });
  before(async () => {
    on = await openDocumentGround(database, undefined, (files) => {
      // It tells every effect of the step that is changed here.
      const others = new Map([...files].filter(([file]) => !file.includes('waiting-for-the-client-stops-the-clock')));
      return editPack(others, 'workflows/service-request.json', ({ machine }) => {
        const { on: events } = machine.states.open;
        events['ask-client'][0].actions.push(told(true, 'act'), told(false, 'order'));
      });
    });
  });
  after(() => on.world.close());

  const all = () => readDocuments(on.world.store.read, '1 = 1', []);
  const ask = (request: string) =>
    sendEvent(on.world.ctx, on.coordinator, { request, event: 'ask-client', comment: 'Which vehicle?' });
  const done = async (request: { uuid: string }) =>
    (await on.world.records(request)).journal
      .filter(({ kind }) => kind === 'document')
      .map(({ payload }) => (payload as { done: string }).done);

  it('comes after the step, one as a draft and one with its number, in the name of the system', async () => {
    await on.entity();
    const filed = await on.file();
    await ask(filed.uuid);
    expect(await all()).to.deep.equal([]);
    await deliver(on.world, [makeDocumentKind(on.world.ctx)]);
    const made = (await all()).map(({ form, status, number }) => ({ form, status, number }));
    expect(made.toSorted((a, b) => a.form.localeCompare(b.form))).to.deep.equal([
      { form: 'act', status: 'issued', number: '1' },
      { form: 'order', status: 'draft', number: null },
    ]);
    expect((await done(filed)).toSorted()).to.deep.equal(['drafted', 'drafted', 'issued']);
  });

  it('is made once, however often its delivery comes', async () => {
    const filed = await on.file();
    const order = { key: 'one', form: 'act', issue: true, request: filed.number };
    expect([await makeDocument(on.world.ctx, order), await makeDocument(on.world.ctx, order)]).to.deep.equal([
      null,
      null,
    ]);
    expect(await done(filed)).to.deep.equal(['drafted', 'issued']);
  });

  it('that was refused leaves the step as it is, and the journal says that it was not made', async () => {
    const filed = await on.file();
    await on.draft(filed);
    await ask(filed.uuid);
    await deliver(on.world, [makeDocumentKind(on.world.ctx)]);
    expect((await done(filed)).toSorted()).to.deep.equal(['drafted', 'drafted', 'not-made']);
    const { request } = await on.world.records(filed);
    expect(request.status).to.equal('waiting-client');
  });

  it('that lacks a requisite stays a draft for a person, and the journal says so', async () => {
    await on.entity(null);
    const filed = await on.file();
    const why = await makeDocument(on.world.ctx, { key: 'two', form: 'act', issue: true, request: filed.number });
    expect(why).to.include('INN of the seller');
    expect(await done(filed)).to.deep.equal(['drafted', 'not-issued']);
    const drafts = (await all()).filter(({ status, form }) => status === 'draft' && form === 'act');
    expect(drafts.at(-1)?.number).to.equal(null);
  });

  it('whose draft somebody threw away meanwhile is refused and tried no more', async () => {
    await on.entity(null);
    const filed = await on.file();
    const order = { key: 'thrown', form: 'act', issue: true, request: filed.number };
    await makeDocument(on.world.ctx, order);
    const document = (await all()).at(-1)?.uuid ?? '';
    await deleteDraft(on.world.ctx, on.coordinator, { document });
    expect(await makeDocument(on.world.ctx, order)).to.include(document);
    expect((await done(filed)).at(-1)).to.equal('not-issued');
    expect((await all()).filter(({ uuid }) => uuid === document)).to.deep.equal([]);
  });

  it('under the key of another order is refused and tried no more', async () => {
    await on.entity();
    const [one, other] = [await on.file(), await on.file()];
    await makeDocument(on.world.ctx, { key: 'same', form: 'act', issue: false, request: one.number });
    const why = await makeDocument(on.world.ctx, { key: 'same', form: 'act', issue: false, request: other.number });
    expect(why).to.be.a('string');
    expect(await done(other)).to.deep.equal(['not-made']);
  });

  it('is tried again when the database was away', async () => {
    const filed = await on.file();
    const { store } = on.world.ctx;
    const away = {
      ...on.world.ctx,
      store: { ...store, transaction: () => Promise.reject(new Error('connection lost')) },
    };
    const order = { key: 'away', form: 'act', issue: false, request: filed.number };
    const failed = await makeDocument(away, order).catch((error: Error) => error.message);
    expect(failed).to.equal('connection lost');
    expect(await makeDocument(on.world.ctx, order)).to.equal(null);
    expect(await done(filed)).to.deep.equal(['drafted']);
  });

  it('of a form that is there no more, or of a request that is not there, is refused and tried no more', async () => {
    const filed = await on.file();
    const gone = await makeDocument(on.world.ctx, { key: 'three', form: 'gone', issue: false, request: filed.number });
    expect(gone).to.include('gone');
    expect(await done(filed)).to.deep.equal(['not-made']);
    const nobody = await makeDocument(on.world.ctx, { key: 'four', form: 'act', issue: false, request: 'R-000000' });
    expect(nobody).to.include('R-000000');
  });
});
