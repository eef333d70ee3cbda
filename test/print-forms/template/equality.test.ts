import { expect } from 'chai';
import * as fc from 'fast-check';
import Handlebars from 'handlebars';
import { fieldsOf, parseTemplate, renderTemplate } from '../../../print-forms/template/index.ts';

/** What Handlebars itself gives, compiled: the language is its language wherever no helper of ours is used. */
function compiled(source: string, partials: Readonly<Record<string, string>>, data: unknown): string {
  const own = Handlebars.create();
  for (const [name, part] of Object.entries(partials)) own.registerPartial(name, part);
  return own.compile(source)(data);
}

function ours(source: string, partials: Readonly<Record<string, string>>, data: unknown): string {
  const parts = Object.entries(partials).map(([name, part]) => [name, read(part)] as const);
  return renderTemplate(read(source), { data, language: 'ru', partials: Object.fromEntries(parts) });
}

function read(source: string) {
  const { template, problems } = parseTemplate(source);
  if (!template)
    throw new Error(
      `${source}\n${problems.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n')}`,
    );
  return template;
}

/** `flag` and the like are values, `rows` a list of objects, `one` an object. All objects have the same fields. */
const NAMES = ['flag', 'name', 'amount', 'missing'] as const;
const scalar = fc.oneof(
  fc.constantFrom('', 0, -0, 1, true, false, null, 'a', '<b>&"\'`=', 'строка\nдва', -1.5, 1e21),
  fc.string(),
);
const leaf = fc.record({ flag: scalar, name: scalar, amount: scalar });
const item = fc.record({
  flag: scalar,
  name: scalar,
  amount: scalar,
  rows: fc.array(leaf, { maxLength: 2 }),
  one: fc.oneof(leaf, fc.constant(null)),
  map: fc.dictionary(fc.constantFrom('x', 'y', 'z'), leaf),
});
const data = fc.record({
  flag: scalar,
  name: scalar,
  amount: scalar,
  rows: fc.array(item, { maxLength: 3 }),
  one: fc.oneof(item, fc.constant(null)),
  map: fc.dictionary(fc.constantFrom('x', 'y', 'z'), item),
});

const tilde = fc.constantFrom('', '', '', '~');
const space = fc.constantFrom('', ' ', '\n', '  \n  ', '\r\n', '\t');
const name = fc.constantFrom(...NAMES);
const path = fc.oneof(
  name,
  name.map((one) => `this.${one}`),
  name.map((one) => `./${one}`),
  name.map((one) => `@root.${one}`),
  name.map((one) => `one.${one}`),
  name.map((one) => `[${one}]`),
  name.map((one) => `rows.[0].${one}`),
  fc.constant('rows.length'),
);
const text = fc.constantFrom(
  'текст',
  'a & b',
  '<br>',
  '&nbsp;',
  'a } b',
  '{ }.',
  '"x"',
  '<b class="c">d</b>',
  ' ',
  '.',
  '\n',
);

interface Inside {
  /** How many contexts there are outside. */
  readonly up: number;
  readonly loops: number;
  readonly param: boolean;
}

function valueIn({ up, loops, param }: Inside): fc.Arbitrary<string> {
  const choices = [path, path];
  if (up > 0) choices.push(name.map((one) => `../${one}`));
  if (up > 1) choices.push(name.map((one) => `../../${one}`));
  if (loops > 0) choices.push(fc.constantFrom('@index', '@key', '@first', '@last'));
  if (loops > 1) choices.push(fc.constantFrom('@../index', '@../last'));
  if (param) choices.push(name.map((one) => `it.${one}`));
  return fc.oneof(...choices);
}

/** A template out of a small grammar, so deep at most. */
function body(depth: number, inside: Inside, withParts = true): fc.Arbitrary<string> {
  const value = valueIn(inside);
  const print = fc.tuple(tilde, value, tilde).map(([a, v, b]) => `{{${a}${v}${b}}}`);
  const attribute = fc.tuple(value).map(([v]) => `<i class="k {{${v}}}" title='{{${v}}}'>{{${v}}}</i>`);
  const comment = fc.constantFrom('{{! a note }}', '{{!-- a }} note --}}', '\n{{! alone }}\n');
  const flat = [text, text, print, print, attribute, comment, space];
  if (depth === 0) return fc.array(fc.oneof(...flat), { maxLength: 4 }).map((parts) => parts.join(''));
  const same = body(depth - 1, inside, withParts);
  const looped: Inside = { up: inside.up + 1, loops: inside.loops + 1, param: inside.param };
  const block = (
    head: fc.Arbitrary<string>,
    within: fc.Arbitrary<string>,
    end: string,
    other = same,
  ): fc.Arbitrary<string> =>
    fc
      .tuple(tilde, head, tilde, space, within, fc.option(fc.tuple(tilde, space, other)), tilde, tilde)
      .map(([a, open, b, gap, inner, otherwise, c, d]) => {
        const rest = otherwise ? `{{${otherwise[0]}else}}${otherwise[1]}${otherwise[2]}` : '';
        return `{{${a}#${open}${b}}}${gap}${inner}${rest}{{${c}/${end}${d}}}${gap}`;
      });
  // In a context that is already this very object, Handlebars takes two contexts for one; ours stay two.
  const outside = withParts && inside.up === 0;
  const list = fc.constantFrom('rows', 'map', './rows', 'one.rows', 'missing', ...(outside ? ['@root.rows'] : []));
  const blocks = [
    block(
      value.map((v) => `if ${v}`),
      same,
      'if',
    ),
    block(
      value.map((v) => `if ${v} includeZero=true`),
      same,
      'if',
    ),
    block(
      value.map((v) => `unless ${v}`),
      same,
      'unless',
    ),
    block(
      list.map((v) => `each ${v}`),
      body(depth - 1, looped, withParts),
      'each',
    ),
    block(
      list.map((v) => `each ${v} as |it at|`),
      body(depth - 1, { ...looped, param: true }, withParts),
      'each',
    ),
    block(
      fc.constantFrom('with one', ...(outside ? ['with @root.one'] : [])),
      body(depth - 1, { ...inside, up: inside.up + 1 }, withParts),
      'with',
    ),
    fc
      .tuple(value, value, same, same, same)
      .map(([a, b, x, y, z]) => `{{#if ${a}}}${x}{{else if ${b}}}${y}{{else}}${z}{{/if}}`),
    fc.tuple(value, same).map(([a, x]) => `{{^if ${a}}}${x}{{/if}}`),
  ];
  const used = [
    '{{> part}}',
    '\n  {{> part}}\n',
    '{{> part rows.[0]}}',
    '{{> part name="q" flag=amount}}',
    '\n {{> part one.one name=1}}\n',
  ];
  const all = [...flat, ...blocks, ...blocks, ...(withParts ? [fc.constantFrom(...used)] : [])];
  return fc.array(fc.oneof(...all), { maxLength: 5 }).map((pieces) => pieces.join(''));
}

const OUTSIDE: Inside = { up: 0, loops: 0, param: false };

describe('the template language beside compiled Handlebars', () => {
  it('gives the same text, byte for byte, on templates and data of any kind', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(body(3, OUTSIDE), body(1, OUTSIDE, false), data, (source, part, given) => {
        expect(ours(source, { part }, given)).to.equal(compiled(source, { part }, given));
      }),
      { numRuns: 500 },
    );
  });

  it('names each field at the place where it stands', () => {
    fc.assert(
      fc.property(body(2, OUTSIDE), (source) => {
        const lines = source.split('\n');
        const { template } = parseTemplate(source.replaceAll(/\{\{>[^}]*\}\}/g, ''));
        const plain = source.replaceAll(/\{\{>[^}]*\}\}/g, '').split('\n');
        for (const { path: used, line, column } of template ? fieldsOf(template) : []) {
          const rest = (plain[line - 1] ?? lines[line - 1] ?? '').slice(column - 1);
          const last = used.findLast((part) => part !== '*') ?? '';
          expect(rest.slice(0, rest.search(/[\s~}|]/)), source).to.satisfy(
            (word: string) => word.includes(last) || word.startsWith('it') || word.startsWith('this'),
          );
        }
      }),
    );
  });

  it('a loop over equal values keeps its way out, which Handlebars loses', () => {
    const source = '{{#each a}}{{#each ../b}}{{this}}{{../this}};{{/each}}{{/each}}';
    expect(ours(source, {}, { a: [1, 2], b: [1, 2] })).to.equal('11;21;12;22;');
  });
});
