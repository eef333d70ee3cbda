import { expect } from 'chai';
import { getDocumentProxy } from 'unpdf';
import { createRenderer, type RenderJob, RenderFault } from '../../../print-forms/render/index.ts';
import { paperJob } from '../../support/paper-job.ts';

interface Link {
  readonly place: string;
  readonly page: number;
  readonly height: number;
}

describe('places of words in a PDF', function () {
  this.timeout(120_000);
  const renderer = createRenderer({ pages: 1 });
  after(() => renderer.close());

  async function linksOf(job: RenderJob): Promise<Link[]> {
    const { pdf } = await renderer.render(job);
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const links: Link[] = [];
    for (let page = 1; page <= document.numPages; page++)
      for (const { unsafeUrl, rect } of await (await document.getPage(page)).getAnnotations())
        links.push({ place: unsafeUrl, page, height: rect[3] - rect[1] });
    await document.loadingTask.destroy();
    return links;
  }
  const placesOf = async (template: string, job: Parameters<typeof paperJob>[1] = {}): Promise<string[]> =>
    (await linksOf(paperJob(template, { places: true, ...job }))).map(({ place }) => place);

  it('are the lines of the template, of words as of values', async () => {
    const template = '<p>\n  First\n  {{a}}\n</p>\n{{#each list}}\n<p>{{this}}</p>\n{{/each}}\n';
    expect(await placesOf(template, { data: { a: 'one', list: ['x', 'y'] } })).to.deep.equal(
      [2, 3, 6, 6].map((line) => `place:template:${line}`),
    );
  });

  it('of a piece lead through the line that puts it in', async () => {
    const job = { form: { partials: { outer: '<div>\n{{> inner}}\n</div>', inner: '<p>Deep</p>' } } };
    expect(await placesOf('<p>Top</p>\n{{> outer}}\n<p>End</p>', job)).to.deep.equal([
      'place:template:1',
      'place:template:2;partials/outer:2;partials/inner:1',
      'place:template:3',
    ]);
  });

  it('of the head of a table are on each page', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => index + 1);
    const template =
      '<table><thead><tr><th>Head</th></tr></thead>\n<tbody>{{#each rows}}<tr><td>{{this}}</td></tr>{{/each}}</tbody></table>';
    const links = await linksOf(paperJob(template, { places: true, data: { rows } }));
    const heads = links.filter(({ place }) => place === 'place:template:1').map(({ page }) => page);
    expect([...new Set(heads)]).to.deep.equal([...new Set(links.map(({ page }) => page))]);
    expect(new Set(heads).size).to.be.greaterThan(1);
  });

  it('are also of codes that are drawn, and never of the word across a draft', async () => {
    const links = await linksOf(paperJob('<p>A</p>\n<p>{{qr "x" 20}}</p>', { places: true, mark: 'draft' }));
    expect(new Set(links.map(({ place }) => place))).to.deep.equal(new Set(['place:template:1', 'place:template:2']));
    expect(Math.max(...links.map(({ height }) => height))).to.be.greaterThan(50);
  });

  it('are in no PDF that was not asked for them', async () => {
    expect(await linksOf(paperJob('<p>A</p>'))).to.deep.equal([]);
  });

  it('are not made up by data, and no style of links reaches them', async () => {
    const data = { a: '<!--place:template:99--><a href="place:template:98">x</a>' };
    expect(await placesOf('<p>{{a}}</p>', { data, form: { style: 'p *{display:block}' } })).to.deep.equal([
      'place:template:1',
    ]);
  });

  it('are left out beside elements where the style counts elements', async () => {
    const template = '<p>Alone</p>\n<p>Beside <b>bold</b></p>';
    const style = 'p > :first-child{color:red}';
    expect(await placesOf(template, { form: { style } })).to.deep.equal(['place:template:1', 'place:template:2']);
    expect(await placesOf(template)).to.deep.equal([1, 2, 2].map((line) => `place:template:${line}`));
  });

  it('of a fault in a piece are in the piece', async () => {
    const form = { partials: { cells: '<table><tr>\n<td colspan="{{n}}">x</td></tr></table>' } };
    const error = await renderer
      .render(paperJob('<p>1</p>\n\n{{> cells}}', { form, data: { n: 'no' } }))
      .catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(RenderFault);
    expect((error as RenderFault).problems.map(({ part, line }) => [part, line])).to.deep.equal([
      ['partials/cells', 2],
    ]);
  });
});
