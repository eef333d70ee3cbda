import { expect } from 'chai';
import { createRenderer, type WarmRenderer } from '../../../print-forms/render/index.ts';
import { ACT, type DocumentGround, openDocumentGround } from '../../commands/documents/ground.ts';
import { pagesOfText } from '../../support/read-pdf.ts';
import { sessionFor } from '../../support/signed-in.ts';
import { type Answer, type Calling, calling } from '../calling.ts';
import { serve, type Served } from '../served.ts';

const SAMPLES = [{ id: 'one', data: { doc: { number: 'A-17' } } }];
const FORM = { ...JSON.parse(JSON.stringify(ACT)), samples: SAMPLES };

describe('POST /print-forms/preview', () => {
  let on: DocumentGround;
  let http: Served;
  let as: Calling;
  let renderer: WarmRenderer;
  before(async () => {
    on = await openDocumentGround('sqlite');
    renderer = createRenderer({ pages: 1 });
    Object.assign(on.world.ctx, { renderer });
    http = await serve(on.world.ctx);
    as = calling(http.url, await sessionFor(on.world, await on.world.person('service-manager')));
  });
  after(async () => {
    await http.close();
    await renderer.close();
    await on.world.close();
  });

  const ask = (body: object, language = 'en'): Promise<Answer> =>
    as.send('POST', '/print-forms/preview', body, { 'accept-language': language });
  const readPdf = async ({ body }: Answer): Promise<string> => (await pagesOfText(body)).join(' ');

  it('gives the real PDF of what was just typed, marked as a draft', async () => {
    const answer = await ask({ form: { ...FORM, template: '<p>Number {{doc.number}}</p>' } });
    expect([answer.status, answer.headers.get('content-type')]).to.deep.equal([200, 'application/pdf']);
    expect(await readPdf(answer))
      .to.contain('Number A-17')
      .and.to.match(/ЧЕРНОВИК/i);
  });

  it('puts places into the PDF only when asked for them', async () => {
    const form = { ...FORM, template: '<p>Number {{doc.number}}</p>' };
    const links = async (body: object): Promise<number> =>
      Buffer.from((await ask(body)).body)
        .toString('latin1')
        .split('place:template:1').length - 1;
    expect(await links({ form, places: true })).to.be.greaterThan(0);
    expect(await links({ form })).to.equal(0);
    expect((await ask({ form, places: 'yes' })).status).to.equal(400);
  });

  it('refuses a template with faults, each with its part, line and column', async () => {
    const form = { ...FORM, template: '<p>\n  {{#each lines}}\n</p>', style: 'p { color: red }\np { behavior: x }' };
    const { status, body } = await ask({ form });
    expect([status, body.error.code]).to.deep.equal([422, 'RENDER_REFUSED']);
    const told = body.error.details.map(({ rule, path, line }: Record<string, unknown>) => [rule, path, line]);
    expect(told).to.deep.include(['form-fault', '/style', 2]);
    expect(told.some(([, path, line]: unknown[]) => path === '/template' && Number(line) >= 2)).to.equal(true);
  });

  it('says the faults in the language of who asks', async () => {
    const { body } = await ask({ form: { ...FORM, template: '<p>{{nosuch 1}}</p>' } }, 'ru');
    expect(body.error.details[0].message).to.match(/^Строка 1, столбец \d+: .*nosuch/);
  });

  it('refuses a form that loads something, and one that never ends', async () => {
    const remote = await ask({ form: { ...FORM, template: '<img src="https://example.org/a.png">' } });
    expect([remote.status, remote.body.error.code]).to.deep.equal([422, 'RENDER_REFUSED']);
    const deep = '{{#each a}}'.repeat(6) + '{{this}}' + '{{/each}}'.repeat(6);
    const a = Array.from({ length: 40 }, () => 1);
    const schema = { type: 'object', properties: { a: { type: 'array' } } };
    const looping = await ask({
      form: { ...FORM, data: { schema }, template: deep.replaceAll('#each a', '#each @root.a') },
      data: { a },
    });
    expect([looping.status, looping.body.error.code]).to.deep.equal([422, 'RENDER_REFUSED']);
  });

  it('refuses what is no form, what names nothing, and what is too large', async () => {
    expect((await ask({})).status).to.equal(400);
    expect((await ask({ form: FORM, document: 'no-uuid' })).status).to.equal(400);
    expect((await ask({ form: FORM, more: 1 })).status).to.equal(400);
    expect((await ask({ form: { ...FORM, template: 'x'.repeat(3 * 1024 * 1024) } })).status).to.equal(413);
  });
});
