import type { Page } from 'playwright-core';
import type { Playing, Scene } from './scene.ts';

const CLIENT = { en: 'fedor', ru: 'nina' };

/** A new request, as far as the subject. */
async function fileOne(page: Page, { say, of }: Playing): Promise<void> {
  await page.getByText(of({ en: 'Machine repair', ru: 'Ремонт оборудования на машине' }), { exact: true }).click();
  const subject = of({ en: 'The drive of the second machine hums', ru: 'Тягач К172АМ78 снова пропал с карты' });
  await page.getByRole('textbox', { name: say('portal.new.subject') }).fill(subject);
}

/** What a client's person sees: the requests of the company, a turn of his own, and a new request. */
export const CLIENT_SCENES: readonly Scene[] = [
  { name: 'client-requests', as: CLIENT, path: '/portal', height: 640 },
  {
    name: 'client-turn',
    as: CLIENT,
    path: '/portal/requests/{request}',
    request: { en: 'Motor of carousel 2 smells', ru: 'Тягач К172АМ78: блок перезагружается' },
  },
  { name: 'client-new', as: CLIENT, path: '/portal/new', height: 820, play: fileOne },
];
