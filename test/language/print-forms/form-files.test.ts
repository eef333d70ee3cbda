import { expect } from 'chai';
import * as fc from 'fast-check';
import { joinFormFiles, prettyText, readPack, splitFormFiles } from '../../../engine/language/index.ts';
import { basePack } from '../fixtures/base-pack.ts';

const FORM = 'print-forms/act/form.json';

const REST = {
  $schema: 'print-form.schema.json',
  id: 'act',
  title: { en: 'Act', ru: 'Акт' },
  data: { schema: { type: 'object', properties: { doc: { type: 'object' } } } },
  languages: ['ru'],
  page: { size: 'A4' },
};

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
const text = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((each) => !each.includes('\0'));
const dictionary = <T>(value: fc.Arbitrary<T>) => fc.dictionary(id, value, { maxKeys: 4, noNullPrototype: true });

/** A folder of a form as a person keeps it: formatted, with any parts. */
const folder = fc
  .record({
    template: text.map((each) => `<p>${each}</p>`),
    style: fc.option(text, { nil: undefined }),
    partials: dictionary(text),
    samples: dictionary(fc.dictionary(id, fc.jsonValue(), { maxKeys: 3, noNullPrototype: true })),
  })
  .map(({ template, style, partials, samples }): ReadonlyMap<string, string> => {
    const files: [string, string][] = [
      ['form.json', prettyText(REST)],
      ['template.hbs', template],
      ...(style === undefined ? [] : [['style.css', style] satisfies [string, string]]),
      ...Object.entries(partials).map(([name, each]): [string, string] => [`partials/${name}.hbs`, each]),
      ...Object.entries(samples).map(([name, data]): [string, string] => [
        `samples/${name}.json`,
        prettyText({ id: name, data }),
      ]),
    ];
    return new Map(files.map(([file, each]) => [`print-forms/act/${file}`, each]));
  });

const sorted = (files: ReadonlyMap<string, string>): [string, string][] =>
  [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('the files of a print form', () => {
  it('a folder comes back byte by byte after it was one file', () => {
    fc.assert(
      fc.property(folder, (files) => {
        const { files: joined, problems } = joinFormFiles(files);
        expect(problems).to.deep.equal([]);
        expect([...joined.keys()]).to.deep.equal([FORM]);
        expect(sorted(splitFormFiles(joined))).to.deep.equal(sorted(files));
        expect([...joinFormFiles(joined).files]).to.deep.equal([...joined]);
      }),
      { numRuns: 300 },
    );
  });

  it('a form that was read has the same text after it was a folder', () => {
    const parts = {
      samples: [
        { id: 'second', data: {} },
        { id: 'first', data: {} },
      ],
      partials: { sum: '2', head: '1' },
      template: '<p>{{> sum}}{{> head}}</p>',
    };
    const { pack } = readPack(new Map(basePack()).set('print-forms/act.json', JSON.stringify({ ...parts, ...REST })));
    const whole = pack?.texts ?? new Map<string, string>();
    const split = splitFormFiles(whole);
    expect([...split.keys()].filter((file) => file.startsWith('print-forms/'))).to.deep.equal([
      FORM,
      'print-forms/act/template.hbs',
      'print-forms/act/partials/head.hbs',
      'print-forms/act/partials/sum.hbs',
      'print-forms/act/samples/first.json',
      'print-forms/act/samples/second.json',
    ]);
    expect(readPack(split).pack?.texts.get(FORM)).to.equal(whole.get('print-forms/act.json'));
  });

  it('what is no form, or no part of one, goes through as it is', () => {
    const files = new Map([
      ['request-types/form.json', '{"$schema":"request-type.schema.json","id":"form"}'],
      ['request-types/template.hbs', 'words'],
      ['print-forms/act/form.json', JSON.stringify({ ...REST, template: 'x' })],
      ['print-forms/act/notes.hbs', 'notes'],
      ['print-forms/act/partials/deep/head.hbs', 'deep'],
      ['samples/one.json', '{}'],
    ]);
    expect(joinFormFiles(files).files).to.deep.equal(files);
  });

  it('a form that cannot be read takes its parts with it, and is told once', () => {
    const files = new Map(basePack())
      .set(FORM, '{"$schema": "print-form.schema.json", "id": "act",}')
      .set('print-forms/act/template.hbs', '<p></p>')
      .set('print-forms/act/samples/usual.json', '{"id":"usual","data":{}}');
    expect(readPack(files).problems.map(({ rule, file }) => `${rule} ${file}`)).to.deep.equal([`json-syntax ${FORM}`]);
  });

  it('a sample that is no JSON is told in its own file with its line', () => {
    const files = new Map(basePack())
      .set(FORM, JSON.stringify(REST))
      .set('print-forms/act/template.hbs', '<p></p>')
      .set('print-forms/act/samples/usual.json', '{\n  "id": "usual",\n  "id": "usual" }');
    const [problem, ...more] = readPack(files).problems;
    expect(more).to.deep.equal([]);
    expect(problem).to.include({ rule: 'duplicate-key', file: 'print-forms/act/samples/usual.json' });
    expect(problem?.message).to.match(/^Line 3: /);
  });

  it('a missing template is told of its form', () => {
    const { pack, problems } = readPack(new Map(basePack()).set(FORM, JSON.stringify(REST)));
    expect(pack).to.equal(null);
    expect(problems.map(({ file, message }) => `${file} ${message}`).join()).to.match(
      /^print-forms\/act\/form.json .*template/,
    );
  });

  it('an unfinished form stays one file, and so does one whose folder is another’s', () => {
    const unfinished = JSON.stringify({ ...REST, template: 5 });
    const twice = JSON.stringify({ ...REST, template: 'x', samples: [{ id: 'a' }, { id: 'a' }] });
    const outside = JSON.stringify({ ...REST, template: 'x', partials: { '../../pack': 'x' } });
    const whole = JSON.stringify({ ...REST, template: 'x' });
    const files = new Map([
      ['a.json', unfinished],
      ['b.json', twice],
      ['c.json', outside],
      ['d.json', '{"$schema": "print-form.schema.json"'],
      ['e.json', whole],
      ['e/form.json', JSON.stringify({ ...REST, id: 'other', template: 5 })],
    ]);
    expect(splitFormFiles(files)).to.deep.equal(files);
  });
});
