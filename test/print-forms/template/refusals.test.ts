import { expect } from 'chai';
import { parseTemplate, problemText, renderTemplate, TemplateFault } from '../../../print-forms/template/index.ts';
import { faults } from './sample.ts';

/** Templates of a hostile or careless author, and all that is said of each. */
const REFUSED: readonly (readonly [source: string, ...said: string[]])[] = [
  ['{{{a}}}', '1:1 no-raw'],
  ['x\n {{&a}}', '2:2 no-raw'],
  ['{{{{raw}}}}{{a}}{{{{/raw}}}}', '1:1 no-raw'],
  ['\\{{a}}', '1:1 no-escape'],
  ['{{a\u0000}}', '1:4 no-control-character'],
  ['{{*decorate}}', '1:1 no-decorator'],
  ['{{#*inline "a"}}x{{/inline}}', '1:1 no-decorator'],
  ['{{#> layout}}x{{/layout}}', '1:1 no-partial-block'],
  ['{{> (pick a)}}', '1:1 no-dynamic-partial'],
  ['{{> @partial-block}}', '1:1 forbidden-name'],
  ['{{> ../etc/passwd}}', '1:1 forbidden-name'],
  ['{{constructor}}', '1:3 forbidden-name'],
  ['{{a.__proto__.b}}', '1:3 forbidden-name'],
  ['{{a.[constructor]}}', '1:3 forbidden-name'],
  ['{{#with prototype}}{{/with}}', '1:9 forbidden-name'],
  ['{{#each a as |x|}}{{x.__lookupGetter__}}{{/each}}', '1:21 forbidden-name'],
  ['{{lookup a "b"}}', '1:3 unknown-helper'],
  ['{{log a}}', '1:3 unknown-helper'],
  ['{{helperMissing a}}', '1:3 unknown-helper'],
  ['{{money (constructor a)}}', '1:10 forbidden-name'],
  ['{{constructor a}}', '1:3 forbidden-name'],
  ['{{#constructor}}{{/constructor}}', '1:4 section-not-allowed', '1:4 forbidden-name'],
  ['{{#lines2}}{{/lines2}}', '1:4 section-not-allowed'],
  ['{{"a"}}', '1:1 no-literal'],
  ['{{12}}', '1:1 no-literal'],
  ['{{@data}}', '1:3 unknown-loop-value'],
  ['{{@index.a}}', '1:3 unknown-loop-value'],
  ['{{each a}}', '1:1 helper-is-block'],
  ['{{money}}', '1:1 too-few-values'],
  ['{{money 1 "RUB" 3}}', '1:1 too-many-values'],
  ['{{money 1 size=2}}', '1:11 unknown-option'],
  ['{{money "a"}}', '1:9 wrong-value'],
  ['{{period a b "year"}}', '1:14 wrong-choice'],
  ['{{#money a}}{{/money}}', '1:4 helper-is-no-block'],
  ['{{#if a as |b|}}{{/if}}', '1:1 block-names'],
  ['{{#keep}}{{else}}{{/keep}}', '1:1 no-else'],
  ['{{t (qr a)}}', '1:5 html-as-value'],
  ['{{#tail}}{{/tail}}', '1:1 tail-place'],
  ['<div>{{#lines a}}{{/lines}}</div>', '1:6 lines-place'],
  ['{{#if a}}', '1:10 not-read'],
  ['{{#if a}}\n{{/each}}', '1:4 not-read'],
  ['a\n{{a', '2:3 not-read'],
  ['<p>{{a}</p>', '1:7 not-read'],
  ['<script>alert(1)</script>', '1:1 tag-not-allowed'],
  ['<iframe></iframe>', '1:1 tag-not-allowed'],
  ['<object></object><embed>', '1:1 tag-not-allowed', '1:18 tag-not-allowed'],
  ['<link rel="stylesheet">', '1:1 tag-not-allowed', '1:7 attribute-not-allowed'],
  [
    '<meta http-equiv="refresh" content="0">',
    '1:1 tag-not-allowed',
    '1:7 attribute-not-allowed',
    '1:28 attribute-not-allowed',
  ],
  ['<base href="x">', '1:1 tag-not-allowed', '1:7 attribute-not-allowed'],
  ['<form></form>', '1:1 tag-not-allowed'],
  ['<svg></svg>', '1:1 tag-not-allowed'],
  ['<style></style>', '1:1 tag-not-allowed'],
  ['<img src="http://a">', '1:1 tag-not-allowed', '1:6 attribute-not-allowed'],
  ['</script>', '1:1 tag-not-allowed'],
  ['<SCRIPT ></SCRIPT\n>', '1:1 tag-not-allowed'],
  ['<p onclick="x">a</p>', '1:4 attribute-not-allowed'],
  ['<p class=a>a</p>', '1:4 attribute-not-quoted'],
  ['<p class="a" class="b">a</p>', '1:14 attribute-twice'],
  ['<p hidden>a</p>', '1:4 attribute-not-allowed', '1:4 attribute-not-quoted'],
  ['<p class={{a}}>a</p>', '1:4 attribute-not-quoted', '1:10 interpolation-in-tag'],
  ['<p {{a}}>a</p>', '1:4 interpolation-in-tag'],
  ['<{{a}}>', '1:1 bad-tag'],
  ['<p{{a}}>x</p>', '1:3 interpolation-in-tag'],
  ['<p style="width:{{a}}">x</p>', '1:17 interpolation-in-attribute'],
  ['<p style="width:{{#if a}}1{{/if}}">x</p>', '1:17 interpolation-in-attribute'],
  ['<p id="{{a}}">x</p>', '1:8 interpolation-in-attribute'],
  ['<p class="{{qr a}}">x</p>', '1:11 html-in-attribute'],
  ['<p class="{{> part}}">x</p>', '1:11 html-in-attribute'],
  ['<p class="{{#keep}}x{{/keep}}">x</p>', '1:11 html-in-attribute'],
  ['<p class="{{#if a}}x">{{/if}}</p>', '1:11 attribute-not-closed'],
  ['<!-- {{a}} -->', '1:1 html-comment'],
  ['<!doctype html>', '1:1 bad-tag'],
  ['<?xml ?>', '1:1 bad-tag'],
  ['a < b', '1:3 bad-tag'],
  ['<p>x', '1:1 tag-not-closed'],
  ['x</p>', '1:2 tag-not-open'],
  ['{{#if a}}<p>{{/if}}</p>', '1:10 tag-not-closed-in-block', '1:20 tag-not-open'],
  ['<p>{{#if a}}</p>{{/if}}', '1:1 tag-not-closed', '1:13 tag-not-open'],
  ['<table>{{a}}</table>', '1:8 text-misplaced'],
  ['<table><tr>x</tr></table>', '1:12 text-misplaced'],
  ['<table><td></td></table>', '1:8 tag-misplaced'],
  ['<p><b><div>x</div></b></p>', '1:7 tag-misplaced'],
  ['<p>{{sign "a"}}</p>', '1:4 tag-misplaced'],
  ['<td colspan="9999999">x</td>', '1:14 attribute-value'],
  ['<p style="background:url(http://a)">x</p>', '1:22 style-not-allowed'],
  ['<p style="background:&#117;rl(x)">x</p>', '1:22 style-broken'],
  ['<p style="a:b}">x</p>', '1:14 style-broken'],
  ['<table>{{#lines a}}<tr><td rowspan="2">x</td></tr>{{/lines}}</table>', '1:28 rowspan-in-lines'],
  ['<table>{{#lines a}}<td></td>{{/lines}}</table>', '1:20 tag-misplaced'],
];

describe('templates that are refused', () => {
  for (const [source, ...said] of REFUSED)
    it(`refuses ${JSON.stringify(source).slice(0, 70)}`, () => {
      const found = faults(source);
      for (const one of said) expect(found).to.include(one);
      // What follows from a fault is not told besides, but for what a browser would do with the rest.
      expect(found.length, found.join(', ')).to.be.at.most(said.length + 1);
      expect(parseTemplate(source).template).to.equal(undefined);
    });

  it('tells all that is wrong at once, in the order of the text, and in both languages', () => {
    const { problems } = parseTemplate('<b onclick="1">{{{a}}}</b>\n{{foo 1}}\n<iframe></iframe>{{> (x)}}');
    const places = problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
    expect(places).to.deep.equal([
      '1:4 attribute-not-allowed',
      '1:16 no-raw',
      '2:3 unknown-helper',
      '3:1 tag-not-allowed',
      '3:18 no-dynamic-partial',
    ]);
    expect(problems[2]?.message).to.equal('there is no helper "foo"; did you mean "fio"?');
    expect(problems[2] && problemText(problems[2], 'ru')).to.equal('функции «foo» нет; может быть, «fio»?');
    for (const one of problems)
      expect(problemText(one, 'ru'))
        .to.match(/[а-я]/)
        .and.not.match(/\{\w+\}/);
  });

  const NESTED: Readonly<Record<string, string>> = {
    'five thousand blocks in each other': '{{#if a}}'.repeat(5_000) + '{{/if}}'.repeat(5_000),
    'blocks without an end': '{{#each a}}'.repeat(10_000),
    'inverse blocks': '{{^a}}'.repeat(5_000),
    'a chain of else if': `{{#if a}}${'{{else if a}}'.repeat(5_000)}{{/if}}`,
    'closes hidden in comments': '{{#if a}}{{!-- {{/if}} --}}{{! {{/if}}'.repeat(4_000),
    'closes hidden in texts': '{{#if (eq "{{/if}}" \'{{/if}}\')}}'.repeat(4_000),
    'parentheses in each other': `{{money ${'(not '.repeat(5_000)}a${')'.repeat(5_000)}}}`,
    'a text beyond the limit': 'a'.repeat(200_001),
  };
  for (const [what, source] of Object.entries(NESTED))
    it(`refuses ${what} before it is parsed`, () => {
      const rules = parseTemplate(source).problems.map(({ rule }) => rule);
      expect(rules).to.deep.equal([what.startsWith('a text') ? 'too-long' : 'too-deep']);
    });

  it('a large text of any kind is read or refused in time that grows with its length', function () {
    this.timeout(20_000);
    const pieces = [
      '<b>',
      '</b>',
      '<',
      '{{a}}',
      '{{a "',
      '{{!--',
      '{{[',
      '<p class="',
      '\\{{',
      '&',
      '{{/if}}',
      '{{else}}',
    ];
    for (const piece of pieces) {
      const source = piece.repeat(Math.floor(199_000 / piece.length));
      const began = process.cpuUsage().user;
      parseTemplate(source);
      expect((process.cpuUsage().user - began) / 1e6, piece).to.be.below(4);
    }
  });

  it('forty blocks in each other are read, forty-one are not', () => {
    const nested = (depth: number): string => '{{#if a}}'.repeat(depth) + '{{/if}}'.repeat(depth);
    expect(faults(nested(40))).to.deep.equal([]);
    expect(faults(nested(41))).to.deep.equal(['1:361 too-deep']);
  });

  it('refuses what is no text, such as a tree that somebody has made', () => {
    const tree = { type: 'Program', body: [{ type: 'MustacheStatement' }] };
    for (const source of [tree, null, 1, ['{{a}}']])
      expect(parseTemplate(source as unknown as string).problems[0]?.rule).to.equal('not-text');
    const made = { nodes: [{ kind: 'text', text: '<script>', ink: [] }] } as const;
    expect(() => renderTemplate(made, { data: {}, language: 'ru' })).to.throw(TemplateFault, 'parseTemplate');
  });
});
