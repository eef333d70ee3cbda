import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { fontFaces, type FontName } from '../compose/fonts.ts';
import { HEAD, type Paper } from '../compose/paper.ts';
import { RENDER_LIMITS } from '../limits.ts';
import { RenderFault } from '../render-fault.ts';
import { linkPlaces } from './link-places.ts';

const PIXELS_PER_MM = 96 / 25.4;
const PAGE = `<!doctype html><html><head>${HEAD}<title></title></head><body></body></html>`;

/**
 * A page that keeps its fonts from paper to paper: setting fonts anew costs several times what printing does. It runs no
 * scripts and loads nothing but `data:` addresses.
 */
export class WarmPage {
  readonly #page: Page;
  readonly #fonts = new Set<FontName>();

  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(browser: Browser): Promise<WarmPage> {
    const context: BrowserContext = await browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
    const page = await context.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    // Nothing is filtered by its address: whatever asks for more than data is refused.
    page.on('request', (request) => {
      const allowed = request.url().startsWith('data:') && !request.isNavigationRequest();
      void (allowed ? request.continue() : request.abort()).catch(() => undefined);
    });
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    await page.setContent(PAGE);
    await page.evaluate(() => document.documentElement.setAttribute('data-warm', ''));
    return new WarmPage(page);
  }

  /** Prints a paper. Nothing of it stays in the page. */
  async print(paper: Paper): Promise<Uint8Array> {
    await this.#addFonts(paper.fonts);
    const { language, title, style, body } = paper;
    const size = await this.#page.evaluate(putIn, { language, title, style, body });
    if (size === undefined) throw new RenderFault('RENDER_REFUSED', 'the paper led its page elsewhere');
    const most = RENDER_LIMITS.pages;
    // Laying out thousands of pages takes long before anybody could count them.
    if (size.height > most * paper.pageHeight * PIXELS_PER_MM * 2 || size.breaks > most)
      throw new RenderFault('RENDER_TOO_LARGE', `the paper has far more than ${most} pages`);
    if (paper.places === true) await this.#page.evaluate(linkPlaces, hasStyleOfPlace(style));
    const pdf = await this.#pdf();
    if (!(await this.#page.evaluate(clear)))
      throw new RenderFault('RENDER_REFUSED', 'the paper led its page elsewhere');
    return pdf;
  }

  async #addFonts(fonts: readonly FontName[]): Promise<void> {
    for (const font of fonts.filter((name) => !this.#fonts.has(name))) {
      await this.#page.evaluate((css) => {
        const style = document.createElement('style');
        style.textContent = css;
        document.head.append(style);
      }, fontFaces(font));
      this.#fonts.add(font);
    }
  }

  async #pdf(): Promise<Uint8Array> {
    const stream = await this.#page.createPDFStream({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: false,
      outline: false,
      timeout: 0,
    });
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of stream) {
      size += piece.byteLength;
      if (size > RENDER_LIMITS.pdf)
        throw new RenderFault('RENDER_TOO_LARGE', `the PDF has more than ${RENDER_LIMITS.pdf} bytes`);
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  }
}

/** Whether a style looks at what stands beside what: an element more among others might change how they look. */
function hasStyleOfPlace(style: string): boolean {
  return /:(?:first|last|only|nth)-|:has\(|[+~]/.test(style);
}

interface Inside {
  readonly language: string;
  readonly title: string;
  readonly style: string;
  readonly body: string;
}

/** Runs in the page. The height of the paper in pixels and how many pages end by force; nothing when the page is not ours. */
async function putIn({
  language,
  title,
  style,
  body,
}: Inside): Promise<{ height: number; breaks: number } | undefined> {
  const root = document.documentElement;
  if (!root.hasAttribute('data-warm')) return undefined;
  root.lang = language;
  document.title = title;
  const own = document.createElement('style');
  own.id = 'own-style';
  own.textContent = style;
  document.head.append(own);
  document.body.innerHTML = body;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  let breaks = 0;
  for (const element of document.body.getElementsByTagName('*')) {
    const { breakBefore, breakAfter } = getComputedStyle(element);
    if (breakBefore === 'page' || breakAfter === 'page') breaks += 1;
  }
  return { height: root.scrollHeight, breaks };
}

/** Runs in the page. Whether the page is still ours and empty again. */
function clear(): boolean {
  const root = document.documentElement;
  if (!root.hasAttribute('data-warm')) return false;
  document.body.innerHTML = '';
  document.getElementById('own-style')?.remove();
  return true;
}
