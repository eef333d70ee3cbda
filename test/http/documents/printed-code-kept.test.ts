import { expect } from 'chai';
import { documentPdf, revokeLink } from '../../../engine/commands/documents/index.ts';
import { addWork } from '../../../engine/commands/works/index.ts';
import { openGround } from '../../live/support/ground.ts';
import { readPaper } from '../../support/paper-renderer.ts';
import { type DocumentGround, openDocumentGround, QUOTE } from '../../commands/documents/ground.ts';
import { brokenContext, serve } from '../served.ts';

/** A quote whose paper has a place for the link. */
const LINKED = {
  ...QUOTE,
  id: 'act',
  data: { schema: { type: 'object', properties: { ...QUOTE['data'].schema.properties, approve: { type: 'object' } } } },
};

describe('the code on the paper of a quote, beside the paper', () => {
  let on: DocumentGround;
  before(async () => {
    on = await openDocumentGround('sqlite', LINKED);
    await on.entity();
    const door = { publicUrl: 'https://desk.example.org', configured: true, demo: false, provider: null };
    Object.assign(on.world.ctx, { door });
  });
  after(() => on.world.close());
  const codeOn = async (uuid: string): Promise<string> =>
    readPaper((await documentPdf(on.world.ctx, on.coordinator, uuid)).bytes)
      .data.approve.url.split('/')
      .at(-1);

  it('stands in no live message, whatever is done with the quote', async () => {
    const live = await openGround(on.world);
    const filed = await on.file();
    const subjects = ['queue', `request:${filed.uuid}`];
    const people = [on.coordinator, on.dispatcher, on.client];
    const listeners = await Promise.all(people.map((person) => live.connect(person)));
    for (const listener of listeners) await listener.call('subscribe', { subjects });
    const { uuid: document } = await on.issue(filed);
    const code = await codeOn(document);
    await revokeLink(on.world.ctx, on.coordinator, { document });
    await addWork(on.world.ctx, on.coordinator, { request: filed.uuid, item: 'visit-city', quantity: 1000 });
    await listeners[0]?.hears('request');
    for (const listener of listeners) {
      await listener.settled();
      const heard = JSON.stringify(listener.heard);
      expect(heard).to.contain(filed.uuid).and.to.not.contain(code);
    }
    await live.close();
  });

  it('stands in no line of the log, neither when the page is read nor when it fails', async () => {
    const { uuid: document } = await on.issue(await on.file());
    const code = await codeOn(document);
    const http = await serve(on.world.ctx, { checkAnswers: false });
    const broken = await serve(
      { ...on.world.ctx, ...brokenContext(new Error('the database is away')) },
      { checkAnswers: false },
    );
    expect((await http.get(`/approve/${code}`)).status).to.equal(200);
    expect((await http.get(`/approve/${code}/pdf`)).status).to.equal(200);
    await revokeLink(on.world.ctx, on.coordinator, { document });
    expect((await http.get(`/approve/${code}`)).status).to.equal(404);
    expect((await broken.get(`/approve/${code}`)).status).to.equal(500);
    expect(broken.log.length).to.be.greaterThan(0);
    expect([...http.log, ...broken.log].join('\n')).to.not.contain(code);
    await http.close();
    await broken.close();
  });
});
