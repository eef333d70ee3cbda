import { expect } from 'chai';
import { mailKind } from '../../engine/effects/mail/mail-kind.ts';
import { type Mailed, type MailServer, openMailServer } from '../support/mail-server.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { deliver, queue } from './deliveries.ts';

onEachDatabase('mail', (database) => {
  let world: World;
  let server: MailServer;
  let refused: { code: number; text: string } | null;

  beforeEach(async () => {
    refused = null;
    world = await openWorld({ database, pack: null });
    server = await openMailServer();
    server.refuse = () => refused;
  });
  afterEach(async () => {
    await server.close();
    await world.close();
  });

  const FROM = 'Reglament <desk@service.example>';
  const kind = (user = '') =>
    mailKind({ url: `smtp://${user}127.0.0.1:${server.port}`, from: FROM }, 'https://r.example');
  const send = (more = kind()) => deliver(world, [more]);
  const mail = {
    to: 'ivan@client.example',
    subject: { en: 'Request 17', ru: 'Заявка 17' },
    body: { en: 'Is <b>ready</b> & waits.\nSee https://r.example/x?a=1&b=2' },
  };
  const write = (key: string, more: object = {}) => queue(world, { key, kind: 'mail', payload: { ...mail, ...more } });
  const head = (name: string): string | undefined =>
    new RegExp(`^${name}: (.*)$`, 'mi').exec(server.mails.at(-1)?.text ?? '')?.[1]?.trim();

  it('goes out as text and as escaped HTML, and says that a machine wrote it', async () => {
    await write('a', { path: '/requests/17' });
    expect(await send()).to.include({ done: 1 });
    const [{ to, text }] = server.mails as [Mailed];
    expect(to).to.deep.equal(['ivan@client.example']);
    expect([head('From'), head('To'), head('Subject')]).to.deep.equal([FROM, 'ivan@client.example', 'Request 17']);
    expect(head('Auto-Submitted')).to.equal('auto-generated');
    const plain = text.replaceAll('=\r\n', '').replaceAll('=3D', '=');
    expect(plain).to.include('Is <b>ready</b> & waits.').and.include('https://r.example/requests/17');
    expect(plain).to.include('Is &lt;b&gt;ready&lt;/b&gt; &amp; waits.<br>');
    expect(plain).to.include('<a href="https://r.example/x?a=1&amp;b=2">');
    const { attempt, outbox } = await world.rows('attempt', 'outbox');
    expect(attempt?.[0]).to.include({ ok: 1, status: 250 });
    // It may have held a link that opens doors.
    expect(outbox?.[0]?.payload).to.equal('null');
  });

  it('is in the language of its reader, else in the one it has', async () => {
    await write('a', { language: 'ru' });
    await send();
    expect(Buffer.from(/=\?UTF-8\?B\?(.*)\?=/.exec(head('Subject') ?? '')?.[1] ?? '', 'base64').toString()).to.equal(
      'Заявка 17',
    );
    expect(server.mails[0]?.text).to.include('lang=3D"ru"').and.include('ready');
  });

  it('has the same Message-ID at each try', async () => {
    await write('same');
    refused = { code: 451, text: 'later' };
    expect(await send()).to.include({ retried: 1 });
    refused = null;
    for (let time = 0; time < 2; time += 1) {
      world.clock.pass('PT1H');
      await send();
      await world.store.read.run('UPDATE outbox SET done_at = NULL, payload = ?', [JSON.stringify(mail)]);
    }
    const ids = server.mails.map(({ text }) => /^Message-ID: (.*)$/im.exec(text)?.[1]?.trim());
    expect(ids[0]).to.match(/^<[0-9a-f]{40}@service\.example>$/);
    expect(ids).to.deep.equal([ids[0], ids[0]]);
  });

  it('is tried again when it is refused for now, and given up when it is refused for good', async () => {
    refused = { code: 450, text: 'mailbox busy' };
    await write('a');
    expect(await send()).to.include({ retried: 1 });
    refused = { code: 550, text: 'no such user' };
    await write('b');
    expect(await send()).to.include({ dead: 1 });
    const { attempt } = await world.rows('attempt');
    expect(attempt?.map(({ status }) => status)).to.deep.equal([450, 550]);
    expect(attempt?.[1]?.note).to.include('no such user');
  });

  it('is tried again when nobody answers or the password is wrong, which is never told', async () => {
    await write('a');
    expect(await send(kind('me:hush-hush@'))).to.include({ retried: 1 });
    await write('b');
    await server.close();
    expect(await send()).to.include({ retried: 1 });
    expect(JSON.stringify(await world.rows('attempt', 'outbox'))).to.not.include('hush-hush');
    server = await openMailServer();
    server.refuse = () => refused;
  });

  it('never lets a text become a header or a second recipient', async () => {
    await write('a', { subject: { en: 'Hello\r\nBcc: all@client.example\nX: y' } });
    await send();
    expect(server.mails[0]?.to).to.deep.equal(['ivan@client.example']);
    expect(head('Subject')).to.equal('Hello Bcc: all@client.example X: y');
    expect(head('Bcc')).to.equal(undefined);
    const bad = [
      'a@b.example\r\nBcc: c@d.example',
      'a@b.example, c@d.example',
      'A <a@b.example>',
      'nobody',
      '',
      'a b@c.d',
    ];
    for (const [index, to] of bad.entries()) await write(`bad-${index}`, { to });
    expect(await send()).to.include({ done: 0, dead: bad.length });
    expect(server.mails).to.have.length(1);
  });

  it('is finished with a word about it where mail is off', async () => {
    await write('a');
    expect(await send(mailKind(null))).to.include({ done: 1 });
    const { attempt, outbox } = await world.rows('attempt', 'outbox');
    expect(attempt?.[0]).to.include({ ok: 0, note: 'mail is off: SMTP_URL and MAIL_FROM are not set' });
    expect(outbox?.[0]?.error).to.match(/^mail is off/);
  });
});
