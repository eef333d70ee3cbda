import type { Page } from 'playwright-core';
import type { Playing, Scene } from './scene.ts';

const OPERATOR = { en: 'olga', ru: 'darya' };
const NUMBER = { en: '204-14-A', ru: 'GL-7012' };
const KIND = { en: 'Machine repair', ru: 'Ремонт оборудования на машине' };
const SUBJECT = { en: 'Cell 14 does not open', ru: 'Трактор С171РН123 пропал с карты' };

/** A call is being written down: the machine is chosen, the rest is known. */
async function call(page: Page, { say, of }: Playing): Promise<void> {
  await page.getByRole('textbox', { name: say('registration.caller.label') }).fill(of(NUMBER));
  await page
    .getByRole('option')
    .filter({ hasText: of(NUMBER) })
    .first()
    .click();
  await page
    .getByRole('list', { name: say('registration.machines.title') })
    .getByRole('listitem')
    .first()
    .waitFor();
  await page.getByText(of(KIND), { exact: true }).click();
  await page.getByRole('textbox', { name: say('registration.subject') }).fill(of(SUBJECT));
  await page.getByText(say('registration.known.open')).first().waitFor();
}

async function file(page: Page, playing: Playing): Promise<void> {
  const { say } = playing;
  await call(page, playing);
  const send = page.getByRole('button', { name: new RegExp(`^${say('registration.send')}`) });
  await send.click();
  const missing = page.locator('[aria-required=true][aria-invalid=true]');
  await missing.first().waitFor();
  // What is filled in is no longer missing.
  while ((await missing.count()) > 0) {
    const each = missing.first();
    if ((await each.getAttribute('role')) === 'combobox' || (await each.getAttribute('aria-haspopup')) === 'listbox') {
      await each.click();
      await page.getByRole('option').first().click();
    } else await each.fill(playing.of({ en: 'Since the morning', ru: 'С самого утра' }));
  }
  await send.click();
  const again = page.getByText(say('registration.double.again'));
  const filed = page.getByText(say('registration.filed.title'));
  await again.or(filed).first().waitFor();
  if (await again.isVisible()) await send.click();
  await filed.waitFor();
  // The address of a server that stands for a minute would be another one in each picture.
  const address = page.getByRole('textbox', { name: say('registration.filed.address') });
  const { searchParams } = new URL(await address.inputValue());
  const value = `https://service.example/status?number=${searchParams.get('number')}&secret=u6bVq2Ks`;
  await address.evaluate((input, text) => void Object.assign(input, { value: text }), value);
}

/** What is asked before the request goes on. */
async function goOn(page: Page, { say, of }: Playing): Promise<void> {
  const events = page.getByRole('region', { name: say('request.events.title') });
  const name = of({ en: 'Register', ru: 'Передать на линию 2' });
  await events.getByRole('button', { name }).first().click();
  await page.getByRole('form', { name }).waitFor();
}

/** The operator's day: new requests, a call, its number, and what can be done then. */
export const OPERATOR_SCENES: readonly Scene[] = [
  { name: 'operator-queue', as: OPERATOR, path: { en: '/views/new-requests', ru: '/views/line-1' }, height: 720 },
  { name: 'operator-call', as: OPERATOR, path: '/new', height: 790, play: call },
  { name: 'operator-filed', as: OPERATOR, path: '/new', height: 480, play: file },
  {
    name: 'operator-request',
    as: OPERATOR,
    path: '/requests/{request}',
    request: { en: 'Carousel stops between two cells', ru: 'Нет связи с машиной Р238СА163 с утра' },
    height: 760,
    play: goOn,
  },
];
