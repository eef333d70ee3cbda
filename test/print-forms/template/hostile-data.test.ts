import { expect } from 'chai';
import {
  parseTemplate,
  type RenderOptions,
  renderTemplate,
  TemplateFault,
} from '../../../print-forms/template/index.ts';
import { ACT, DOT, render } from './sample.ts';

/** What people have typed into fields to reach others. */
const STORED = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</td></tr></table><iframe src="file:///etc/passwd">',
  '<meta http-equiv="refresh" content="0;url=http://127.0.0.1/">',
  '<link rel=prefetch href="http://127.0.0.1/">',
  '{{constructor.constructor "return process"}}',
  '{{{raw}}}',
  '{{> part}}',
  '<svg><foreignObject>',
  '</style><style>@import "http://127.0.0.1/"</style>',
  '`=`',
  '<!-- ',
  '&lt;b&gt;',
];

const EVERYWHERE = `<p class="{{v}}" title='{{v}}'>{{v}}</p>{{multiline v}}{{fio v}}{{default v "x"}}{{join list}}{{qty 1000 v}}
{{#with o}}{{> part name=../v}}{{/with}}{{t "validUntil" date=v}}{{sign "x"}}{{photo p}}{{vat o ground=v}}{{date "2026-01-01" v}}
<table>{{#lines list}}<tr><td class="{{this}}">{{this}}</td></tr>{{#tail}}<tr><td>{{v}}</td></tr>{{/tail}}{{/lines}}</table>`;

describe('hostile data', () => {
  for (const v of STORED)
    it(`never lets ${JSON.stringify(v)} out of its place`, () => {
      const data = {
        v,
        list: [v, v, v],
        o: { groups: [] },
        p: { picture: v, caption: v, takenAt: v, latitude: v, longitude: v, sha256: v },
        signers: [{ role: 'x', name: v, post: v, picture: v }],
      };
      const { template: part } = parseTemplate('<b class="{{name}}">{{name}}</b>');
      const printed = render(EVERYWHERE, data, { partials: part ? { part } : {} });
      const harmless = render(EVERYWHERE, JSON.parse(JSON.stringify(data).replaceAll(JSON.stringify(v), '"a"')), {
        partials: part ? { part } : {},
      });
      // The same tags with the same attributes, whatever was typed.
      const shape = (html: string): string[] =>
        (html.match(/<[^>]*>/g) ?? [])
          .map((tag) => tag.replaceAll(/(["']).*?\1/gs, '""'))
          .filter((tag) => tag !== '<br>');
      expect(shape(printed)).to.deep.equal(shape(harmless));
      expect(printed).not.to.match(/<(?:script|img src=x|iframe|meta|link|foreignObject|style)/);
    });

  it('calls no function and runs no getter that somebody has put among the data', () => {
    let called = 0;
    const spy = (): string => {
      called += 1;
      return 'called';
    };
    const data = { f: spy, o: { toString: spy, valueOf: spy, f: spy }, list: [spy] };
    Object.defineProperty(data, 'g', { get: spy, enumerable: true });
    const printed = render(
      '[{{f}}{{o.f}}{{g}}{{#each list}}{{this}}{{/each}}{{#if f}}yes{{/if}}{{join list}}{{t "validUntil" date=o}}]',
      data,
    );
    expect([printed, called]).to.deep.equal(['[Действует до ]', 0]);
    expect(() => render('{{o}}', data)).to.throw(TemplateFault);
    expect(called).to.equal(0);
  });

  it('finds nothing that is inherited, by a class or by a polluted prototype', () => {
    class Client {
      name = 'own';
      get secret(): string {
        return 'inherited';
      }
    }
    const polluted = Object.prototype as unknown as Record<string, unknown>;
    const evil = parseTemplate('<b>evil</b>').template;
    Object.assign(polluted, { sign: true, stolen: 'inherited', part: evil, dot2: DOT, p2: 'words' });
    try {
      const printed = render('[{{c.name}}{{c.secret}}{{stolen}}{{c.toString}}{{s.length}}{{img "dot2"}}]', {
        c: new Client(),
        s: 'x',
      });
      expect(printed).to.equal('[own<span class="no-picture" style="width:40mm"></span>]');
      expect(render('{{money 100}}')).to.equal('1,00');
      expect(() => render('{{> part}}')).to.throw(TemplateFault, 'part');
      expect(() => render('{{t "p2"}}')).to.throw(TemplateFault, 'p2');
    } finally {
      for (const key of ['sign', 'stolen', 'part', 'dot2', 'p2']) delete polluted[key];
    }
  });

  it('a field called __proto__ in the data changes nothing', () => {
    const data = JSON.parse('{"__proto__":{"a":"x"},"o":{"__proto__":{"a":"y"}},"a2":1}') as unknown;
    const { template: part } = parseTemplate('{{a}}{{b}}');
    expect(render('{{a}}{{o.a}}{{> part o b=2}}', data, { partials: part ? { part } : {} })).to.equal('2');
    expect(({} as Record<string, unknown>)['a']).to.equal(undefined);
  });

  const list = Array.from({ length: 200 }, (_, index) => index);
  const STOPPED: readonly (readonly [
    what: string,
    source: string,
    data: unknown,
    rule: string,
    more?: Partial<RenderOptions>,
  ])[] = [
    [
      'a loop in a loop in a loop',
      '{{#each a}}\n{{#each @root.a}}{{#each @root.a}}{{this}}{{/each}}{{/each}}{{/each}}',
      { a: list },
      'out-of-steps',
    ],
    [
      'long texts over and over',
      '{{#each a}}{{@root.t}}{{/each}}',
      { a: list, t: 'x'.repeat(100_000) },
      'out-of-output',
    ],
    [
      'sums of sums',
      '{{#each a}}{{sum @root.b}}{{/each}}',
      { a: list, b: Array.from({ length: 5_000 }, () => 1) },
      'out-of-steps',
    ],
    ['a code for each item', '{{#each a}}{{#each @root.a}}{{qr "x"}}{{/each}}{{/each}}', { a: list }, 'out-of-steps'],
    ['a smaller budget', '{{a}}{{a}}{{a}}', { a: 1 }, 'out-of-steps', { budget: { steps: 3 } }],
  ];
  for (const [what, source, data, rule, more] of STOPPED)
    it(`stops ${what} without giving anything`, () => {
      let fault: unknown;
      try {
        render(source, data, more);
      } catch (thrown) {
        fault = thrown;
      }
      expect(fault).to.be.instanceOf(TemplateFault);
      expect((fault as TemplateFault).problems[0]?.rule).to.equal(rule);
    });

  it('refuses a part that contains itself', () => {
    const { template: part } = parseTemplate('{{> part}}');
    if (!part) throw new Error('the part was not read');
    expect(() => renderTemplate(part, { data: {}, language: 'en', partials: { part } })).to.throw(
      TemplateFault,
      'deeper',
    );
  });

  it('a group act of three hundred lines stays far within the budget', () => {
    const lines = Array.from({ length: 300 }, (_, n) => ({
      n,
      title: 'Работа',
      quantity: 1000,
      unit: 'ч',
      gross: 100,
    }));
    const row = '<tr><td>{{n}}</td><td>{{title}}</td><td>{{qty quantity unit}}</td><td>{{money gross}}</td></tr>';
    const source = `<table>{{#lines lines}}${row}{{#tail}}<tr><td>{{inWords totals.gross}}</td></tr>{{/tail}}{{/lines}}</table>`;
    expect(render(source, { ...ACT, lines }, { budget: { steps: 20_000 } }).match(/<tr>/g)).to.have.length(301);
  });
});
