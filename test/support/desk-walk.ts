import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ROOT } from '../../tools/node-tool.ts';
import { violations } from './axe.ts';
import type { Filled } from './desk-filled.ts';
import type { Look } from './desk-looks.ts';

/** Where nothing is: between two looks, so that what is seen on a page is not left from the one before. */
const NOWHERE = '/nowhere';

export interface Walker {
  readonly page: Page;
  readonly language: 'en' | 'ru';
  readonly who: Look['who'];
}

/** Goes to what is looked at without loading the page anew, and promises what is wrong there, each fault with its place. */
export async function walk(
  { page, language, who }: Walker,
  looks: readonly Look[],
  filled: Filled | null,
): Promise<string[]> {
  const text = (words: string): Locator => page.getByText(said(words, language)).filter({ visible: true }).first();
  const rest = text(who === 'client' ? 'parts:notAllowed.title' : 'shell:noPage.title');
  const faults: string[] = [];
  for (const { at, sees, press, opens } of looks) {
    const path = typeof at === 'string' ? at : at(filled as Filled);
    await go(page, NOWHERE);
    await rest.waitFor();
    await go(page, path);
    await text(sees).waitFor();
    if (press !== undefined && opens !== undefined) {
      await page
        .getByRole('button', { name: said(press, language), exact: true })
        .filter({ visible: true })
        .first()
        .click();
      await text(opens).waitFor();
    }
    await page.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' });
    const place = `${path} ${press ?? ''} (${who}, ${language})`;
    faults.push(...(await violations(page)).map((fault) => `${place}: ${fault}`));
    const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (beyond > 0) faults.push(`${place}: wider than the screen by ${beyond}`);
    if (press !== undefined) await page.keyboard.press('Escape');
  }
  return faults;
}

/** As a link would. */
function go(page: Page, path: string): Promise<void> {
  const state = '{ usr: null, key: crypto.randomUUID(), idx: (history.state?.idx ?? 0) + 1 }';
  return page.evaluate<void>(
    `history.pushState(${state}, '', ${JSON.stringify(`/desk${path}`)});
     dispatchEvent(new PopStateEvent('popstate', { state: history.state }));`,
  );
}

/** The words of the desk under a key such as `admin:groups.none`; anything else as it stands. */
function said(words: string, language: Walker['language']): string {
  const [, name = '', key = ''] = /^([\w-]+):([\w.-]+)$/.exec(words) ?? [];
  if (name === '') return words;
  const folder = name === 'parts' ? 'ui' : 'desk';
  const texts: unknown = JSON.parse(readFileSync(join(ROOT, folder, 'locales', language, `${name}.json`), 'utf8'));
  const found = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], texts);
  if (typeof found !== 'string') throw new Error(`the desk has no words ${words}`);
  return found;
}
