import { expect } from 'chai';
import { lintTemplate, parseTemplate } from '../../../print-forms/template/index.ts';
import { render } from './sample.ts';

const ROWS = '<tr><td>{{this}}</td></tr>';
const TAIL = '{{#tail}}<tr><td>total {{../total}}{{total}}</td></tr>{{/tail}}';
const table = (lines: string, options = ''): string => `<table>{{#lines a${options}}}${lines}${TAIL}{{/lines}}</table>`;
const groups = (html: string): string[] =>
  [...html.matchAll(/<tbody( class="tail")?>(.*?)<\/tbody>/gs)].map(
    ([, tail, rows = '']) =>
      `${tail ? 'tail' : 'rows'}:${[...rows.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell).join('|')}`,
  );

describe('rows of a document and what stands behind them', () => {
  const CASES: readonly (readonly [count: number, ...groups: string[]])[] = [
    [0, 'tail:total 9'],
    [1, 'tail:0|total 9'],
    [2, 'tail:0|1|total 9'],
    [3, 'rows:0', 'tail:1|2|total 9'],
    [5, 'rows:0|1|2', 'tail:3|4|total 9'],
  ];
  for (const [count, ...wanted] of CASES)
    it(`of ${count} rows no more than the last two stay with the tail`, () => {
      const a = Array.from({ length: count }, (_, index) => index);
      expect(groups(render(table(ROWS), { a, total: 9 }))).to.deep.equal(wanted);
    });

  it('as many rows stay as the form says, and none for 0', () => {
    const data = { a: [1, 2, 3], total: 9 };
    expect(groups(render(table(ROWS, ' keep=1'), data))).to.deep.equal(['rows:1|2', 'tail:3|total 9']);
    expect(groups(render(table(ROWS, ' keep=0'), data))).to.deep.equal(['rows:1|2|3', 'tail:total 9']);
    expect(groups(render(table(ROWS, ' keep=9'), data))).to.deep.equal(['tail:1|2|3|total 9']);
  });

  it('sections with rows of their own are divided by rows, not by sections', () => {
    const section = '<tr class="section"><td>{{name}}</td></tr>{{#each rows}}<tr><td>{{this}}</td></tr>{{/each}}';
    const a = [
      { name: 'A', rows: [1, 2] },
      { name: 'B', rows: [3] },
    ];
    expect(groups(render(table(section), { a, total: 9 }))).to.deep.equal(['rows:A|1|2', 'tail:B|3|total 9']);
  });

  it('a heading of a section goes into the tail with its first row, and a row that is none stays', () => {
    const section = '<tr class="section"><td>{{name}}</td></tr>{{#each rows}}<tr><td>{{this}}</td></tr>{{/each}}';
    const a = [
      { name: 'A', rows: [1, 2] },
      { name: 'B', rows: [3, 4] },
    ];
    expect(groups(render(table(section), { a, total: 9 }))).to.deep.equal(['rows:A|1|2', 'tail:B|3|4|total 9']);
    expect(groups(render(table(section, ' keep=1'), { a, total: 9 }))).to.deep.equal([
      'rows:A|1|2|B|3',
      'tail:4|total 9',
    ]);
  });

  it('a table in a cell is not taken for rows', () => {
    const inner = '<tr><td><table><tr><td>x</td></tr><tr><td>y</td></tr></table></td></tr>';
    const html = render(table(inner), { a: [1, 2, 3], total: 9 });
    expect(html.indexOf('<tbody class="tail">')).to.equal(html.indexOf('</tbody>') + '</tbody>'.length);
    expect(html.split('<tbody class="tail">')[0]?.match(/<table>/g)).to.have.length(2);
  });

  it('a value that looks like a row is none', () => {
    const html = render(table(ROWS), { a: ['</tr><tr>', 'b', 'c'], total: 9 });
    expect(groups(html)).to.deep.equal(['rows:&lt;/tr&gt;&lt;tr&gt;', 'tail:b|c|total 9']);
  });

  it('the tail stands even where there are no rows, and what is said instead of them comes first', () => {
    const source = `<table>{{#lines a}}${ROWS}${TAIL}{{else}}<tr><td>none</td></tr>{{/lines}}</table>`;
    expect(groups(render(source, { total: 9 }))).to.deep.equal(['tail:none|total 9']);
  });

  it('refuses names of the rows in the tail, a second tail, and a tail in a block of the rows', () => {
    const said = (source: string): string[] => parseTemplate(source).problems.map(({ rule }) => rule);
    const named = `<table>{{#lines a as |row|}}<tr></tr>{{#tail}}<tr><td>{{row.x}}</td></tr>{{/tail}}{{/lines}}</table>`;
    const { template } = parseTemplate(named);
    const schema = { type: 'object', properties: { a: { type: 'array' } } };
    expect(template && lintTemplate(template, { schema }).map(({ rule }) => rule)).to.deep.equal(['unknown-field']);
    expect(said(`<table>{{#lines a}}${TAIL}${TAIL}{{/lines}}</table>`)).to.deep.equal(['tail-place']);
    expect(said(`<table>{{#lines a}}{{#if b}}${TAIL}{{/if}}{{/lines}}</table>`)).to.deep.equal(['tail-place']);
  });
});
