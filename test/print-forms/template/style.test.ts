import { expect } from 'chai';
import { BASE_STYLE, parseStyle } from '../../../print-forms/template/index.ts';

const said = (css: string): string[] => parseStyle(css).map(({ line, column, rule }) => `${line}:${column} ${rule}`);

describe('styles of forms', () => {
  it('takes what a form needs', () => {
    const css = `@page{size:A4 landscape;margin:18mm 12mm;@bottom-right{content:"Страница " counter(page) " из " counter(pages)}}
@page :first{margin:0 1in 100mm;@top-left{margin:-2mm}}
@page wide{size:297mm 210mm}
/* a note */
h1, .title > b:not(.x) ~ p{font:700 14pt/1.2 "Tinos",serif;color:#333;color:rgb(0 0 0 / 50%)}
td:nth-child(2n+1){width:calc(100% - 40mm);content:"\\2014"}
@media print{.a{break-inside:avoid!important}}`;
    expect(said(css)).to.deep.equal([]);
  });

  it('takes the style that stands before that of each form', () => {
    expect(said(BASE_STYLE)).to.deep.equal([]);
  });

  const REFUSED: readonly (readonly [css: string, ...said: string[]])[] = [
    ['a{background:url(http://a)}', '1:14 style-not-allowed'],
    ['a{\n background:URL("http://a")}', '2:13 style-not-allowed'],
    ['a{background:u\\72l(http://a)}', '1:15 style-broken'],
    ['a{background:ur/**/l(http://a)}', '1:20 style-not-allowed'],
    ['a{background:image-set("http://a" 1x)}', '1:14 style-not-allowed'],
    ['a{background:-webkit-image-set("a" 1x)}', '1:14 style-not-allowed'],
    ['@import "http://a";', '1:1 style-not-allowed'],
    ['@IMPORT "http://a";', '1:1 style-not-allowed'],
    ['@font-face{font-family:a;src:local("a")}', '1:1 style-not-allowed'],
    ['@namespace "a";', '1:1 style-not-allowed'],
    ['@charset "a";', '1:1 style-not-allowed'],
    ['a{width:expression(alert(1))}', '1:9 style-not-allowed'],
    ['a{behavior:none}', '1:3 style-not-allowed'],
    ['a{-moz-binding:none}', '1:3 style-not-allowed'],
    ['a{filter:none}', '1:3 style-not-allowed'],
    ['a{animation:b 1s}', '1:3 style-not-allowed'],
    ['a{--b:1;width:var(--b)}', '1:3 style-not-allowed'],
    ['body{contain:strict}', '1:6 style-not-allowed'],
    ['a{mix-blend-mode:color-dodge}', '1:3 style-not-allowed'],
    ['@page{margin:-100mm}', '1:14 style-not-allowed'],
    ['@page a:first{margin:0 0 0 20.5CM}', '1:28 style-not-allowed'],
    ['@media print{@page{margin-left:95%}}', '1:32 style-not-allowed'],
    ['@page{margin:calc(1mm - 900mm)}', '1:14 style-not-allowed'],
    ['@page{size:10mm 3000mm}', '1:12 style-not-allowed', '1:17 style-not-allowed'],
    ['a{content:element(b)}', '1:11 style-not-allowed'],
    ['a{height:9999999px}', '1:10 number-too-large'],
    ['a{height:1e9mm}', '1:10 number-too-large'],
    ['a{height:calc(4000mm * 4000)}', '1:22 style-not-allowed'],
    ['a{}</style><script>', '1:4 style-broken'],
    ['a{content:"</style>"}', '1:11 style-broken'],
    ['/* </style> */', '1:1 style-broken'],
    ['a{content:"b\n"}', '1:11 style-broken'],
    ['/* never closed', '1:1 style-broken'],
    ['a{b:c', '1:5 style-broken'],
    ['a{b:c}}', '1:7 style-broken'],
    ['@media print{a{b{c{d{e:f}}}}}', '1:21 style-not-allowed'],
  ];
  for (const [css, ...wanted] of REFUSED)
    it(`refuses ${JSON.stringify(css).slice(0, 60)}`, () => {
      for (const one of wanted) expect(said(css)).to.include(one);
    });

  it('refuses brackets without number and a style without end, in time that grows with its length', () => {
    for (const piece of ['(', '{', 'a{', '"\n', '/*', '@media{', 'calc('])
      expect(said(piece.repeat(Math.floor(59_000 / piece.length))).length, piece).to.be.within(1, 100);
    expect(said(' '.repeat(60_001))).to.deep.equal(['1:1 too-long']);
  });
});
