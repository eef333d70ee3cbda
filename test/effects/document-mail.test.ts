import { expect } from 'chai';
import {
  issueDocument,
  previewMail,
  retryMail,
  revokeLink,
  sendDocument,
} from '../../engine/commands/documents/index.ts';
import { renderWaiting, voidDocument } from '../../engine/commands/documents/index.ts';
import { erasePerson } from '../../engine/commands/people/index.ts';
import { documentMailKind } from '../../engine/effects/mail/document-mail-kind.ts';
import { getDocument } from '../../engine/queries/documents/index.ts';
import { getJournal } from '../../engine/queries/index.ts';
import { ACT, CLIENT, type DocumentGround, openDocumentGround } from '../commands/documents/ground.ts';
import { headOf, type Mailed, type MailServer, openMailServer } from '../support/mail-server.ts';
import { onEachDatabase } from '../support/world.ts';
import { expectRefused } from '../support/world-refusal.ts';
import { deliver } from './deliveries.ts';

const DOOR = { publicUrl: 'https://desk.example', demo: false, provider: null, mail: true };
const FROM = 'Service <desk@service.example>';
const MAIL = {
  subject: { en: 'Act {{doc.number}} for {{client.name}}' },
  text: { en: 'Sums are in "{{doc.number}}" & < that.'.replace('<', '&lt;') },
};

onEachDatabase('a document that is mailed', (database) => {
  let on: DocumentGround;
  let server: MailServer;
  before(async () => {
    on = await openDocumentGround(database, { ...ACT, document: { ...ACT['document'], mail: MAIL } });
    Object.assign(on.world.ctx, { door: DOOR });
    await on.entity();
  });
  after(() => on.world.close());
  beforeEach(async () => {
    on.renderer.failing = undefined;
    server = await openMailServer();
    await on.world.store.read.run("UPDATE client SET email = 'office@northern.example' WHERE code = ?", [CLIENT]);
    await on.world.store.read.run('UPDATE outbox SET done_at = 1', []);
  });
  afterEach(() => server.close());

  const kind = () => documentMailKind(on.world.ctx, { url: `smtp://127.0.0.1:${server.port}`, from: FROM });
  /** Delivers letters alone. */
  const post = async () => {
    await on.world.store.read.run(
      "UPDATE outbox SET done_at = 1 WHERE kind <> 'document-mail' AND done_at IS NULL",
      [],
    );
    return deliver(on.world, [kind()]);
  };
  const act = async () => (await on.issue(await on.file(), { language: 'en' })).uuid;
  const quote = async () => (await on.issue(await on.file(), { form: 'quote', language: 'en' })).uuid;
  const whole = (document: string, as = on.coordinator) => getDocument(on.world.ctx, as, document);
  const send = (document: string, more: object = {}) =>
    sendDocument(on.world.ctx, on.coordinator, { document, channel: 'mail', ...more });
  const refused = (reasons: readonly string[], attempt: () => Promise<unknown>) =>
    expectRefused(on.world, attempt, { code: 'DOCUMENT_REFUSED', reasons });
  const mailOf = async (document: string) => (await whole(document)).deliveries.at(-1)?.mail;
  const plain = ({ text }: Mailed) => text.replaceAll('=\r\n', '').replaceAll('=3D', '=');
  const last = () => server.mails.at(-1) as Mailed;

  it('is sent when the mail server has taken it, and not before', async () => {
    const document = await act();
    expect((await send(document)).status).to.equal('issued');
    expect(await mailOf(document)).to.include({ state: 'queued', failure: null, messageId: null });
    expect((await whole(document)).sentAt).to.equal(null);
    expect(await post()).to.include({ done: 1 });
    const { status, sentAt, objectionUntil, deliveries } = await whole(document);
    expect([status, sentAt, objectionUntil !== null]).to.deep.equal(['sent', on.world.clock.now().getTime(), true]);
    expect(deliveries[0]?.mail?.state).to.equal('sent');
    expect(deliveries[0]?.mail?.messageId).to.equal(headOf(last(), 'Message-ID'));
    expect(last().to).to.deep.equal(['office@northern.example']);
    const { items } = await getJournal(on.world.ctx, on.coordinator, (await whole(document)).requests[0]?.uuid ?? '');
    expect(items.slice(-2).map(({ record }) => record?.done)).to.deep.equal(['mailed', 'sent']);
  });

  it('goes with its PDF, in the words of its form, which data cannot break', async () => {
    const document = await act();
    const { number } = await whole(document);
    await on.world.store.read.run("UPDATE client SET name = 'A <b>&\"B' WHERE code = ?", [CLIENT]);
    const { subject, text, attachment } = await previewMail(on.world.ctx, on.coordinator, document);
    expect(text).to.equal(`Sums are in "${number}" & < that.`);
    expect(subject).to.match(new RegExp(`^Act ${number} for `));
    await send(document, { copy: false });
    await post();
    expect(headOf(last(), 'Subject')).to.include(`Act ${number} for`);
    expect(plain(last())).to.include(`Sums are in "${number}" & < that.`).and.include('&amp; &lt; that.');
    expect(last().text).to.include('Content-Type: application/pdf').and.include(attachment.name);
    const pdf = /application\/pdf[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(last().text)?.[1] ?? '';
    expect(Buffer.from(pdf, 'base64').subarray(0, 8).toString()).to.equal('%PDF-1.7');
  });

  it('waits for its PDF, however long that takes, and is tried no more often for it', async () => {
    on.renderer.failing = new Error('broken');
    const document = await act();
    await send(document);
    for (let time = 0; time < 30; time += 1) {
      expect(await post()).to.include({ done: 0, dead: 0 });
      on.world.clock.pass('PT1M');
    }
    expect([server.mails.length, (await mailOf(document))?.state]).to.deep.equal([0, 'queued']);
    on.renderer.failing = undefined;
    on.world.clock.pass('PT24H');
    await renderWaiting(on.world.ctx, new AbortController().signal);
    expect(await post()).to.include({ done: 1 });
    expect((await whole(document)).status).to.equal('sent');
  });

  it('that is refused for good tells why, is not sent, and goes once more when somebody says so', async () => {
    const document = await act();
    await send(document, { recipients: ['nobody@northern.example'] });
    server.refuse = () => ({ code: 550, text: 'no such user here' });
    expect(await post()).to.include({ dead: 1 });
    const { status, deliveries } = await whole(document);
    expect([status, deliveries[0]?.mail?.state]).to.deep.equal(['issued', 'failed']);
    expect(deliveries[0]?.mail?.failure).to.include('no such user here');
    server.refuse = () => null;
    const retry = () => retryMail(on.world.ctx, on.coordinator, { document, delivery: deliveries[0]?.uuid ?? '' });
    await retry();
    await refused(['mail-state:queued'], retry);
    await post();
    expect((await whole(document)).status).to.equal('sent');
    await refused(['mail-state:sent'], retry);
    expect(server.mails).to.have.length(1);
  });

  it('is tried again by itself when the server is away, and says what went wrong meanwhile', async () => {
    const document = await act();
    await send(document);
    server.refuse = () => ({ code: 451, text: 'greylisted' });
    expect(await post()).to.include({ retried: 1 });
    const mail = await mailOf(document);
    expect([mail?.state, mail?.failure?.includes('greylisted')]).to.deep.equal(['queued', true]);
    server.refuse = () => null;
    on.world.clock.pass('PT1H');
    await post();
    expect(await mailOf(document)).to.include({ state: 'sent', failure: null });
  });

  it('has the same Message-ID when a process died between the server and the database, and is sent once in our books', async () => {
    const document = await act();
    await send(document);
    await post();
    const delivery = (await whole(document)).deliveries[0]?.uuid;
    const again = () =>
      on.world.store.read.run(
        "UPDATE outbox SET done_at = NULL, due_at = 0 WHERE kind = 'document-mail' AND payload LIKE ?",
        [`%${delivery}%`],
      );
    await again();
    await post();
    // It was written down before: nobody is mailed again.
    const ours = () => server.mails.filter(({ text }) => text.includes(first ?? ''));
    const first = headOf(last(), 'Message-ID');
    expect(ours()).to.have.length(1);
    await on.world.store.read.run(
      "UPDATE document_delivery SET state = 'queued', accepted_at = NULL WHERE document_id = (SELECT id FROM document WHERE uuid = ?)",
      [document],
    );
    await again();
    await post();
    expect(ours().map((mail) => headOf(mail, 'Message-ID'))).to.deep.equal([first, first]);
    expect((await whole(document)).deliveries).to.have.length(1);
  });

  it('is ordered once for one key, and neither order nor letter is left of what was refused', async () => {
    const document = await act();
    const once = () => send(document, { idempotencyKey: 'a letter' });
    await Promise.all([once(), once(), once()]);
    expect((await whole(document)).deliveries).to.have.length(1);
    await post();
  });

  it('takes a copy to who sends it, whom the others do not see, and nobody without an address', async () => {
    const document = await act();
    await refused(['mail-copy'], () => send(document, { copy: true }));
    await on.world.store.read.run('UPDATE person SET email = ? WHERE uuid = ?', [
      'me@service.example',
      on.coordinator.person,
    ]);
    await send(document, {
      copy: true,
      recipients: ['A@northern.example', 'b@northern.example', 'a@northern.example '],
    });
    await post();
    expect(last().to.toSorted()).to.deep.equal(['a@northern.example', 'b@northern.example', 'me@service.example']);
    expect(last().text).to.not.include('me@service.example');
  });

  it('to several tells whom the server did not take', async () => {
    const document = await act();
    await send(document, { recipients: ['good@northern.example', 'bad@northern.example'] });
    server.refuse = (address) => (address.startsWith('bad') ? { code: 550, text: 'unknown' } : null);
    await post();
    const mail = await mailOf(document);
    expect([mail?.state, mail?.failure]).to.deep.equal(['sent', 'bad@northern.example']);
  });

  it('goes to nobody when nobody has an address, and to no text that is none', async () => {
    const document = await act();
    await on.world.store.read.run('UPDATE client SET email = NULL WHERE code = ?', [CLIENT]);
    const error = await expectRefused(on.world, () => send(document), { code: 'DOCUMENT_REFUSED' });
    expect(error.details.map(({ rule, path }) => [rule.split(':')[0], path])).to.deep.equal([
      ['mail-no-address', '/recipients'],
    ]);
    const { to, gaps } = await previewMail(on.world.ctx, on.coordinator, document);
    expect([to, gaps[0]?.place?.kind, gaps[0]?.place?.path]).to.deep.equal([[], 'client', 'email']);
    const bad = ['nobody', 'a@b.example\r\nBcc: c@d.example', 'A <a@b.example>'];
    await refused(
      bad.map((address) => `mail-address:${address}`),
      () => send(document, { recipients: bad }),
    );
    await refused(['mail-empty', 'mail-empty'], () =>
      send(document, { recipients: ['a@b.example'], subject: ' ', text: ' ' }),
    );
    await refused(['mail-only'], () =>
      sendDocument(on.world.ctx, on.coordinator, { document, channel: 'hand', subject: 'Here' }),
    );
  });

  it('goes to the accounting where the company has no address of its own, and a quote to who asked', async () => {
    await on.world.store.read.run('UPDATE client SET email = NULL WHERE code = ?', [CLIENT]);
    const person = async (position: string, email: string) => {
      const { person: uuid } = await on.world.person({ roles: ['client-contact'], client: CLIENT });
      await on.world.store.read.run('UPDATE person SET position = ?, email = ? WHERE uuid = ?', [
        position,
        email,
        uuid,
      ]);
      return uuid;
    };
    await person('Главный бухгалтер', 'books@northern.example');
    const asker = await person('Driver', 'asker@northern.example');
    const [document, offer] = [await act(), await quote()];
    await on.world.store.read.run(
      `UPDATE request SET contact_id = (SELECT id FROM person WHERE uuid = ?) WHERE id IN (SELECT request_id FROM
       document_request x JOIN document d ON d.id = x.document_id WHERE d.uuid IN (?, ?))`,
      [asker, document, offer],
    );
    const to = async (of: string) => (await previewMail(on.world.ctx, on.coordinator, of)).to;
    expect(await to(document)).to.deep.equal(['books@northern.example']);
    expect(await to(offer)).to.deep.equal(['asker@northern.example']);
    await on.world.store.read.run('UPDATE person SET active = 0 WHERE uuid = ?', [asker]);
    expect(await to(offer)).to.deep.equal(['books@northern.example']);
  });

  it('as a quote tells the link by which it is answered, which is kept nowhere in the letter', async () => {
    const document = await quote();
    await send(document);
    const { document_delivery: deliveries = [], outbox = [] } = await on.world.rows('document_delivery', 'outbox');
    expect(JSON.stringify([deliveries, outbox])).to.not.include('/approve/');
    await post();
    expect(plain(last())).to.match(/https:\/\/desk\.example\/approve\/[\w-]{32}/);
    expect(plain(last())).to.not.include('{link}');
  });

  it('as a quote whose link was taken back meanwhile does not go out', async () => {
    const document = await quote();
    await send(document);
    await revokeLink(on.world.ctx, on.coordinator, { document });
    expect(await post()).to.include({ dead: 1 });
    expect((await mailOf(document))?.failure).to.include('taken back');
    const other = await act();
    await refused(['approval-none'], () => send(other, { text: 'See {link}' }));
  });

  it('that became void on its way does not go out, nor is a draft or a void one mailed', async () => {
    const document = await act();
    await send(document);
    await voidDocument(on.world.ctx, on.coordinator, { document, reason: 'wrong' });
    expect(await post()).to.include({ dead: 1 });
    expect((await mailOf(document))?.failure).to.equal('the document is void');
    await refused(['document-status:void'], () => send(document));
    const { uuid: draft } = await on.draft(await on.file());
    await refused(['document-status:draft'], () => send(draft));
    await issueDocument(on.world.ctx, on.coordinator, { document: draft });
    await refused(['right', 'prices-unseen'], () =>
      sendDocument(on.world.ctx, on.dispatcher, { document: draft, channel: 'mail' }),
    );
    await expectRefused(on.world, () => previewMail(on.world.ctx, on.stranger, draft), { code: 'DOCUMENT_NOT_FOUND' });
    await refused(['right'], () => previewMail(on.world.ctx, on.client, draft));
  });

  it('is refused in words where no mail server is configured, and the letter tells it beforehand', async () => {
    const document = await act();
    Object.assign(on.world.ctx, { door: { ...DOOR, mail: false } });
    await refused(['mail-off'], () => send(document));
    const { gaps } = await previewMail(on.world.ctx, on.coordinator, document);
    expect(gaps.map(({ rule }) => rule)).to.deep.equal(['mail-off']);
    Object.assign(on.world.ctx, { door: DOOR });
    // Ordered while there was one: it is tried again, and not lost.
    await send(document);
    expect(await deliver(on.world, [documentMailKind(on.world.ctx, null)])).to.include({ retried: 1 });
    on.world.clock.pass('PT1H');
    await post();
  });

  it('keeps the address of nobody who was erased', async () => {
    const { person } = await on.world.person({ roles: ['client-contact'], client: CLIENT });
    await on.world.store.read.run("UPDATE person SET email = 'gone@x.example', active = 0 WHERE uuid = ?", [person]);
    const document = await act();
    await send(document, { recipients: ['Gone@x.example', 'not-gone@x.example'] });
    await erasePerson(on.world.ctx, 'system', person);
    expect((await mailOf(document))?.to).to.deep.equal(['erased', 'not-gone@x.example']);
    expect((await whole(document)).deliveries[0]?.recipient).to.equal('erased, not-gone@x.example');
  });

  it('shows its letter to nobody of the client', async () => {
    const document = await act();
    await send(document);
    await post();
    expect((await whole(document, on.client)).deliveries).to.deep.equal([]);
    expect((await whole(document, on.dispatcher)).deliveries[0]?.mail?.subject).to.equal(null);
  });
});
