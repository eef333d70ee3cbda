import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { unpackedChromium } from '../../../print-forms/render/chromium/index.ts';
import { createRenderer, RenderFault } from '../../../print-forms/render/index.ts';
import { Printer } from '../../../print-forms/render/print/printer.ts';
import { type LoopbackCounter, loopbackCounter } from '../../support/loopback-counter.ts';
import { paperJob } from '../../support/paper-job.ts';
import { pagesOfText } from '../../support/read-pdf.ts';
import { tempFolder } from '../../support/temp.ts';

const SECRET = 'TOPSECRET-4711';

/** Markup that would load `URL` in a careless browser; `FILE` is a file of this machine with a secret. */
const VECTORS: Readonly<Record<string, string>> = {
  script: '<script src="URL"></script>',
  'inline script': '<script>fetch("URL")</script>',
  'event of an image': '<img src="x" onerror="fetch(\'URL\')">',
  'event of SVG': '<svg onload="fetch(\'URL\')"></svg>',
  'focus by itself': '<input autofocus onfocus="location=\'URL\'">',
  image: '<img src="URL">',
  'image in sizes': '<img srcset="URL 2x">',
  'image of a file': '<img src="FILE">',
  iframe: '<iframe src="URL"></iframe>',
  'iframe of a file': '<iframe src="FILE" width="800" height="400"></iframe>',
  'iframe with a document': "<iframe srcdoc=\"<img src='URL'><script>fetch('URL')</script>\"></iframe>",
  object: '<object data="URL"></object>',
  'object of a file': '<object data="FILE" type="text/plain" width="800" height="400"></object>',
  embed: '<embed src="URL">',
  'embed of a file': '<embed src="FILE" type="text/plain">',
  video: '<video src="URL" poster="URL" autoplay></video>',
  audio: '<audio src="URL" autoplay></audio>',
  'style sheet': '<link rel="stylesheet" href="URL">',
  prefetch: '<link rel="prefetch" href="URL"><link rel="dns-prefetch" href="URL">',
  preload: '<link rel="preload" as="image" href="URL">',
  'module preload': '<link rel="modulepreload" href="URL">',
  preconnect: '<link rel="preconnect" href="URL">',
  icon: '<link rel="icon" href="URL">',
  manifest: '<link rel="manifest" href="URL">',
  refresh: '<meta http-equiv="refresh" content="0;url=URL">',
  'refresh to a file': '<meta http-equiv="refresh" content="0;url=FILE">',
  'refresh to data': '<meta http-equiv="refresh" content="0;url=data:text/html,OVERHERE">',
  base: '<base href="URL"><img src="a.png">',
  form: '<form action="URL" id="f"><button autofocus>1</button></form>',
  'image of SVG': '<svg><image href="URL" width="9" height="9"/></svg>',
  'use of SVG': '<svg><use href="URL#a"/></svg>',
  'foreign object': '<svg><foreignObject width="9" height="9"><img src="URL"/></foreignObject></svg>',
  'feImage of SVG':
    '<svg><filter id="f"><feImage href="URL"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>',
  'background in an attribute': '<p style="background:url(URL)">1</p>',
  'escaped background': '<p style="background:u\\72l(URL)">1</p>',
  'import in a style': '<style>@import "URL";</style>',
  'font in a style': '<style>@font-face{font-family:x;src:url(URL)}p{font-family:x}</style><p>1</p>',
  'image set in a style': '<style>p{background:image-set("URL" 1x)}</style><p>1</p>',
  'content in a style': '<style>p::before{content:url(URL)}</style><p>1</p>',
  'cursor and list of a style': '<style>li{cursor:url(URL),auto;list-style-image:url(URL)}</style><ul><li>1</li></ul>',
  template: '<template shadowrootmode="open"><img src="URL"></template>',
  'old background': '<table background="URL"><tr><td>1</td></tr></table>',
};

/** The ways to write this machine that filters have fallen for, and the file in a case that one has. */
const ADDRESSES: readonly ((port: number, file: string) => { url: string; file: string })[] = [
  (port, file) => ({ url: `http://127.0.0.1:${port}/x`, file: `file://${file}` }),
  (port, file) => ({ url: `http://[::ffff:127.0.0.1]:${port}/x`, file: `FILE://localhost${file}` }),
];

describe('hostile templates, styles and data', function () {
  // The first browser on a machine is unpacked, which a busy one needs its time for.
  this.timeout(60_000);
  let counter: LoopbackCounter;
  let file: string;
  const renderer = createRenderer();
  const printer = new Printer({
    program: unpackedChromium,
    pages: 1,
    renderMs: 60_000,
    mostPapers: 500,
    mostAgeMs: 600_000,
    now: () => 0,
  });

  before(async () => {
    counter = await loopbackCounter();
    file = join(tempFolder(), 'secret.txt');
    writeFileSync(file, SECRET);
  });
  after(async () => {
    await Promise.all([renderer.close(), printer.close(), counter.close()]);
  });
  const filled = (vector: string, way = 0): string => {
    const { url, file: path } = ADDRESSES[way]?.(counter.port, file) ?? { url: '', file: '' };
    return vector.replaceAll('URL', url).replaceAll('FILE', path);
  };
  const printed = async (work: Promise<{ pdf: Uint8Array }>): Promise<string> => {
    try {
      return (await pagesOfText((await work).pdf)).join(' ');
    } catch (error) {
      if (error instanceof RenderFault && error.code === 'RENDER_REFUSED') return 'refused';
      throw error;
    }
  };

  it('are counted: the listener hears who comes', async () => {
    const own = await loopbackCounter();
    await (await fetch(`http://127.0.0.1:${own.port}/`)).text();
    expect(own.visits()).to.equal(1);
    await own.close();
  });

  for (const [name, vector] of Object.entries(VECTORS)) {
    it(`are refused with their line as a template: ${name}`, async () => {
      const fault: unknown = await renderer
        .render(paperJob(`<p>1</p>\n<div>${filled(vector)}</div>`))
        .catch((error: unknown) => error);
      if (!(fault instanceof RenderFault)) throw new Error('it was printed');
      expect(fault.code).to.equal('RENDER_REFUSED');
      expect(fault.problems[0]).to.include({ part: 'template', line: 2 });
    });
  }

  it('stay text as stored values, wherever a template may print them', async () => {
    const template = `<p class="{{v}}" title="{{v}}">{{v}}</p>{{#each list as |one key|}}<p>{{one}}{{key}}</p>{{/each}}<p>{{t "own"}}</p>`;
    for (const [name, vector] of Object.entries(VECTORS)) {
      const value = filled(vector);
      const job = paperJob(template, {
        data: { v: value, list: { [value]: value }, doc: { title: value, number: value } },
        form: { strings: { ru: { own: value } }, title: { ru: value } },
      });
      const text = await printed(renderer.render(job));
      expect(text.replaceAll(/\s/g, ''), name).to.include(value.replaceAll(/\s/g, ''));
      expect(text, name).to.not.include(SECRET);
    }
    expect(counter.visits()).to.equal(0);
  });

  it('reach neither network nor files even where the template let them through', async () => {
    const paper = { language: 'ru', title: '1', style: '', fonts: ['Tinos'], pageHeight: 297 } as const;
    for (const way of ADDRESSES.keys()) {
      for (const [name, vector] of Object.entries(VECTORS)) {
        const text = await printed(printer.print({ ...paper, body: `<p>begin</p>${filled(vector, way)}` }));
        expect(text, name)
          .to.match(/begin|refused/)
          .and.not.include(SECRET);
        expect(text, name).to.not.include('OVERHERE');
      }
    }
    const style = filled('@import "URL";@font-face{font-family:x;src:url(URL)}p{font-family:x;background:url(URL)}');
    await printer.print({ ...paper, style, body: '<p>1</p>' });
    // What a page asked for late would come while these are printed.
    for (let more = 0; more < 10; more += 1) await printer.print({ ...paper, body: '<p>1</p>' });
    expect(counter.visits()).to.equal(0);
  });

  it('that blow up are bounded: heights, breaks, filters, spans and depth', async () => {
    const heavy: Readonly<Record<string, string>> = {
      height: '<p style="height:9999999px">1</p>',
      turbulence: '<svg><filter id="f"><feTurbulence baseFrequency="0.1" numOctaves="9"/></filter></svg>',
      'filter of a style': '<p style="filter:blur(4000px)">1</p>',
      span: '<table><tr><td colspan="99999999">1</td></tr></table>',
      depth: `${'{{#if doc}}'.repeat(5_000)}1${'{{/if}}'.repeat(5_000)}`,
      breaks: `{{#each list}}<p style="break-after:page">1</p>{{/each}}`,
    };
    for (const [name, template] of Object.entries(heavy)) {
      const fault: unknown = await renderer
        .render(paperJob(template, { data: { doc: 1, list: Array(5_000).fill(1) } }))
        .catch((error: unknown) => error);
      expect(fault, name).to.be.instanceOf(RenderFault);
      expect((fault as RenderFault).code, name).to.be.oneOf(['RENDER_REFUSED', 'RENDER_TOO_LARGE', 'RENDER_TIMEOUT']);
    }
    expect(await printed(renderer.render(paperJob('<p>after</p>')))).to.include('after');
  });
});
