import { expect } from 'chai';
import {
  fieldsOf,
  lintTemplate,
  type LintOptions,
  type ParsedTemplate,
  parseTemplate,
} from '../../../print-forms/template/index.ts';

const SCHEMA = {
  type: 'object',
  properties: {
    doc: { type: 'object', properties: { number: { type: 'string' }, currency: { type: 'string' } } },
    client: { $ref: '#/$defs/party' },
    seller: { anyOf: [{ $ref: '#/$defs/party' }, { type: 'null' }] },
    lines: {
      type: 'array',
      items: { type: 'object', properties: { title: { type: 'string' }, gross: { type: 'integer' } } },
    },
    fields: { type: 'object', additionalProperties: true },
    note: { type: ['string', 'null'] },
    paid: { type: 'boolean' },
  },
  $defs: {
    party: { allOf: [{ type: 'object', properties: { name: { type: 'string' }, inn: { type: 'string' } } }] },
  },
};

function read(source: string): ParsedTemplate {
  const { template, problems } = parseTemplate(source);
  if (!template) throw new Error(problems.map(({ message }) => message).join('\n'));
  return template;
}

const lint = (source: string, options: LintOptions = { schema: SCHEMA }): string[] =>
  lintTemplate(read(source), options).map(({ line, column, rule, near }) => `${line}:${column} ${rule} ${near}`);
const errors = (source: string, options?: LintOptions): string[] =>
  lint(source, options).filter((said) => !said.includes(' unused-'));

describe('the check of a template against its data', () => {
  const FINE = [
    '{{doc.number}}{{client.name}}{{seller.inn}}{{note}}{{paid}}{{fields.anything.at.all}}',
    '{{#each lines}}{{title}}{{money gross}}{{../client.name}}{{@root.note}}{{@index}}{{/each}}',
    '{{#each lines as |line|}}{{line.title}}{{#with ../client}}{{name}}{{line.gross}}{{../title}}{{/with}}{{/each}}',
    '{{lines.length}}{{lines.[0].title}}{{money (sum lines "gross")}}{{#each client}}{{this}}{{/each}}',
    '<table>{{#lines lines}}<tr><td>{{title}}</td></tr>{{#tail}}<tr><td>{{note}}{{sign "a"}}</td></tr>{{/tail}}{{/lines}}</table>',
    '{{fio client}}{{default note "—"}}{{#if (gt lines.length 3)}}{{join fields.tags}}{{/if}}{{#keep}}{{sign "a"}}{{/keep}}',
  ];
  for (const source of FINE)
    it(`finds nothing wrong in ${source.slice(0, 70)}`, () => expect(errors(source)).to.deep.equal([]));

  const WRONG: readonly (readonly [source: string, ...said: string[]])[] = [
    ['{{clinet.name}}', '1:3 unknown-field clinet'],
    ['\n{{#each lines}}\n  {{titel}}{{/each}}', '3:5 unknown-field lines.*.titel'],
    ['{{#each lines}}{{client.name}}{{/each}}', '1:18 unknown-field lines.*.client'],
    ['{{#each lines as |line|}}{{line.sum}}{{/each}}', '1:28 unknown-field lines.*.sum'],
    ['{{this.lines}}', '1:3 not-printable this.lines'],
    ['{{client}}', '1:3 not-printable client'],
    ['{{#each note}}{{/each}}', '1:9 not-a-list note'],
    ['{{money note}}', '1:9 wrong-field money'],
    ['{{date lines}}', '1:8 wrong-field date'],
    ['{{money (sum lines "grose")}}', '1:20 unknown-field lines.*.grose'],
    ['{{money (sum lines "title")}}', '1:20 wrong-field sum'],
    ['{{photos client}}', '1:10 wrong-field photos'],
    ['{{> header}}', '1:1 unknown-partial header'],
    ['{{sign "a"}}', '1:1 signature-alone undefined'],
    ['{{#with client}}{{../../note.x}}{{/with}}{{#if note}}{{/if}}'],
  ];
  for (const [source, ...said] of WRONG)
    it(`says of ${JSON.stringify(source)} no more and no less than ${said.join(', ') || 'nothing'}`, () =>
      expect(errors(source)).to.deep.equal(said));

  it('proposes the field that was probably meant', () => {
    const found = lintTemplate(read('{{client.nmae}}'), { schema: SCHEMA }).find(
      ({ severity }) => severity === 'error',
    );
    expect(found?.message).to.include('did you mean "name"?');
  });

  it('warns of fields that are never printed, each by its outermost name', () => {
    const unused = lint('{{#each lines}}{{title}}{{/each}}{{fio client}}{{#if paid}}{{/if}}').filter((said) =>
      said.includes('unused'),
    );
    expect(unused.map((said) => said.split(' ').at(-1))).to.deep.equal(['seller', 'lines.*.gross', 'fields', 'note']);
    const [warning] = lintTemplate(read('x'), { schema: SCHEMA });
    expect(warning?.severity).to.equal('warning');
  });

  it('finds words that a language has not, Kazakh ones in Russian, and words that nobody uses', () => {
    const strings = { en: { total: 'Total' }, ru: { total: 'Итого', old: 'Старое', only: 'Только' }, kk: {} };
    expect(lint('{{t "total"}}{{t "only"}}', { strings })).to.deep.equal([
      '1:1 unused-string old',
      '1:14 missing-string only',
    ]);
    expect(lint('{{t "total"}}{{t key}}', { strings })).to.deep.equal([]);
    expect(lint('{{t "constructor"}}', { strings, languages: ['ru'] })).to.include('1:1 missing-string constructor');
  });

  it('looks into parts with the context and the fields that they are given, and tells where they are used', () => {
    const party = read('{{name}}{{title}}{{#if vat}}{{vat2}}{{/if}}');
    const partials = { party };
    const said = errors('{{> party client title=note vat2=note vat=paid}}\n {{> party seller}}', {
      schema: SCHEMA,
      partials,
    });
    expect(said).to.deep.equal([
      '2:2 unknown-field seller.title',
      '2:2 unknown-field seller.vat',
      '2:2 unknown-field seller.vat2',
    ]);
  });

  it('refuses parts that contain each other, and ends', () => {
    const partials = { a: read('{{> b}}'), b: read('{{> a}}') };
    expect(errors('{{> a}}', { partials })).to.deep.equal(['1:1 partial-in-itself a']);
  });

  it('ends on a schema that refers to itself without end', () => {
    const schema = { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/a' } } };
    expect(errors('{{b.c}}', { schema })).to.deep.equal([]);
    const tree = { type: 'object', properties: { sub: { $ref: '#' }, name: { type: 'string' } } };
    expect(errors('{{sub.sub.sub.name}}{{sub.sub.nme}}', { schema: tree })).to.deep.equal([
      '1:23 unknown-field sub.sub.nme',
    ]);
  });

  it('lists the fields that a template uses, those of helpers included, with their places', () => {
    const uses = fieldsOf(read('{{#each lines}}{{title}}\n{{/each}}{{sign "x"}}{{> p client}}'), {
      p: read('{{inn}}'),
    });
    expect(uses.map(({ path, line, column }) => `${line}:${column} ${path.join('.')}`)).to.deep.equal([
      '1:9 lines',
      '1:18 lines.*.title',
      '2:10 signers',
      '2:28 client',
      '2:22 client.inn',
    ]);
  });
});
