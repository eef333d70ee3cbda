import { expect } from 'chai';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DEMO_PASSWORD, loadDemo } from '../../engine/commands/index.ts';
import { getRequest, listPeople, type PersonItem } from '../../engine/queries/index.ts';
import { type Served, serve } from '../http/served.ts';
import { launchChromium } from '../support/chromium.ts';
import { sessionFor } from '../support/signed-in.ts';
import { shippedPack } from '../support/world-pack.ts';
import { openWorld, type World } from '../support/world.ts';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };

describe('the pages in a browser', function () {
  this.timeout(120_000);
  this.slow(10_000);

  let world: World;
  let http: Served;
  let browser: Browser;
  let people: readonly PersonItem[];
  let example: string;
  /** Whose request the example is. */
  let owner: string;
  /** Uuid -> login. */
  let logins: ReadonlyMap<string, string>;
  const complaints: string[] = [];

  before(async () => {
    world = await openWorld({ pack: shippedPack('vending-service') });
    example = (await loadDemo(world.ctx)).example ?? '';
    owner = (await getRequest(world.ctx, 'system', example)).assignee?.uuid ?? '';
    people = (await listPeople(world.ctx, 'system', { limit: 200 })).items;
    const rows = await world.store.read.all<{ uuid: string; login: string }>(
      'SELECT p.uuid, c.login FROM credential c JOIN person p ON p.id = c.person_id',
    );
    logins = new Map(rows.map(({ uuid, login }) => [uuid, login]));
    http = await serve(world.ctx);
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    await http.close();
    await world.close();
  });
  beforeEach(() => complaints.splice(0));

  const withRole = (role: string): string =>
    people.find(({ roles }) => roles.some(({ id }) => id === role))?.uuid ?? '';

  /**
   * A browser in which somebody is logged in: the manager unless said otherwise, null for nobody. Everything that it holds
   * against a page is kept: errors, refused loads, violations of the policy.
   */
  async function visit<T>(
    { as = withRole('service-manager'), ...options }: BrowserContextOptions & { readonly as?: string | null },
    work: (page: Page) => Promise<T>,
  ): Promise<T> {
    const context = await browser.newContext({ viewport: WIDE, locale: 'en-GB', ...options });
    if (as !== null) {
      const [name = '', value = ''] = (await sessionFor(world, { person: as })).cookie.split('=');
      await context.addCookies([{ name, value, url: http.url }]);
    }
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => {
      // Leaving a page stops what it still loads.
      const why = request.failure()?.errorText;
      if (why !== 'net::ERR_ABORTED') complaints.push(`not loaded (${why}): ${request.url()}`);
    });
    try {
      return await work(page);
    } finally {
      await context.close();
    }
  }

  it('somebody logs in, opens a request from the list, sees what he can do, and logs out', async () => {
    await visit({ as: null }, async (page) => {
      await page.goto(`${http.url}/?open=all`);
      await page.getByLabel('Login or e-mail').fill(logins.get(owner) ?? '');
      await page.getByLabel('Password').fill(DEMO_PASSWORD);
      await page.getByRole('button', { name: 'Log in', exact: true }).click();
      await page.getByRole('link', { name: example, exact: true }).click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).to.contain(example);
      const offers = page.getByRole('region', { name: /can do$/ });
      expect(await offers.textContent())
        .to.contain('Can do')
        .and.contain('Cannot do');
      await page.getByRole('button', { name: 'Log out' }).click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).to.equal('Log in');
    });
    expect(complaints).to.deep.equal([]);
  });

  it('every reason is there in both languages, with the same number of steps', async () => {
    const counts = [];
    for (const [locale, refused] of [
      ['en-GB', 'Cannot do'],
      ['ru-RU', 'Нельзя'],
    ] as const) {
      const [steps, reasons] = await visit({ locale }, async (page) => {
        await page.goto(`${http.url}/requests/${example}`);
        expect(await page.getByRole('heading', { name: refused }).isVisible()).to.equal(true);
        return [
          await page.locator('.offers-list > li').count(),
          await page.locator('.reasons li').allTextContents(),
        ] as const;
      });
      for (const reason of reasons) expect(reason).to.match(locale === 'ru-RU' ? /[а-я]/ : /^[a-z“]/);
      counts.push(`${steps} ${reasons.length}`);
    }
    expect(counts[0]).to.equal(counts[1]);
    expect(complaints).to.deep.equal([]);
  });

  it('no page scrolls sideways at 360 px, in either language and colour scheme, and none has anything to complain of', async () => {
    const client = withRole('client-contact');
    const paths = [
      [undefined, '/'],
      [client, '/?open=all'],
      [undefined, `/requests/${example}`],
      [owner, `/requests/${example}`],
      [undefined, '/?status=closed'],
      [undefined, '/account'],
      [null, '/login'],
      [null, '/forgot'],
    ] as const;
    for (const locale of ['en-GB', 'ru-RU']) {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const [as, path] of paths) {
          await visit({ viewport: PHONE, locale, colorScheme, ...(as === undefined ? {} : { as }) }, async (page) => {
            await page.goto(http.url + path);
            const beyond = await page.evaluate(
              'document.documentElement.scrollWidth - document.documentElement.clientWidth',
            );
            expect(beyond, `${path} ${locale}`).to.equal(0);
          });
        }
      }
    }
    expect(complaints).to.deep.equal([]);
  });

  it('pictures of the evidence are loaded', async () => {
    const pictures = await visit({}, async (page) => {
      await page.goto(`${http.url}/requests/${example}`);
      return page
        .evaluate(
          '[...document.images].map((image) => { image.scrollIntoView(); return image.decode().then(() => image.naturalWidth); })',
        )
        .then(() =>
          page.evaluate<number[]>(
            'Promise.all([...document.images].map((image) => image.decode().then(() => image.naturalWidth)))',
          ),
        );
    });
    expect(pictures.length).to.be.greaterThan(0);
    for (const width of pictures) expect(width).to.equal(160);
    expect(complaints).to.deep.equal([]);
  });

  it('the keyboard reaches everything in order, the focus is seen, and the first stop skips to the content', async () => {
    await visit({}, async (page) => {
      await page.goto(http.url);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).to.equal('skip');
      const stops: string[] = [];
      for (let count = 0; count < 8; count += 1) {
        await page.keyboard.press('Tab');
        const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
        expect(outline, 'the focus is not seen').not.to.equal('none');
        stops.push(await page.evaluate<string>('document.activeElement.tagName'));
      }
      expect(stops.slice(0, 7)).to.deep.equal(['A', 'A', 'A', 'A', 'A', 'A', 'BUTTON']);
    });
  });

  it('no text is fainter than AA asks, in either colour scheme', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await visit({ colorScheme }, async (page) => {
        for (const path of ['/', `/requests/${example}`, '/nothing', '/account']) {
          await page.goto(http.url + path);
          expect(await page.evaluate<string[]>(`(${faintTexts.toString()})()`), `${path} ${colorScheme}`).to.deep.equal(
            [],
          );
        }
      });
    }
  });

  it('no control is without a name, and each page has one heading of the first level', async () => {
    await visit({}, async (page) => {
      for (const path of ['/', `/requests/${example}`, '/nothing', '/account']) {
        await page.goto(http.url + path);
        const nameless = `[...document.querySelectorAll('a, button, select, input:not([type=hidden])')].filter((each) =>
          !(each.textContent.trim() || each.getAttribute('aria-label') || each.labels?.length || each.querySelector('img[alt]'))).map((each) => each.outerHTML)`;
        expect(await page.evaluate(nameless), path).to.deep.equal([]);
        expect(await page.getByRole('heading', { level: 1 }).count(), path).to.equal(1);
      }
    });
  });
});

/** Runs in the page: texts whose contrast with what is behind them is below 4.5. */
function faintTexts(): string[] {
  // oxlint-disable-next-line typescript/no-explicit-any
  const page = globalThis as any;
  const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
      const share = value / 255;
      return share <= 0.039_28 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const background = (element: { parentElement: unknown }): string => {
    for (let each = element; each; each = each.parentElement as typeof element) {
      const colour = page.getComputedStyle(each).backgroundColor;
      if (channels(colour)[3] !== 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const faint = new Set<string>();
  for (const element of page.document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    if (!own || element.tagName === 'OPTION' || element.closest('svg')) continue;
    const [one, two] = [luminance(page.getComputedStyle(element).color), luminance(background(element))];
    const contrast = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    if (contrast < 4.5) faint.add(`${element.tagName}.${element.className} ${contrast.toFixed(2)}`);
  }
  return [...faint];
}
