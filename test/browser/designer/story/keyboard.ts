/** What a person does with the keyboard alone on the pages of the designer. */
import type { Page } from 'playwright-core';

export function keyboardOf(page: Page) {
  const { keyboard } = page;
  const active = (script: string): Promise<string> =>
    page.evaluate<string>(`(() => { const at = document.activeElement; return ${script}; })()`);
  const labelOf = `(at.getAttribute('aria-label') ?? [...(at.labels ?? [])].map((each) => each.textContent).join(' ') ?? '') || at.textContent || ''`;
  const keys = {
    async tabTo(selector: string, label?: string | RegExp): Promise<void> {
      for (let tries = 0; tries < 240; tries += 1) {
        const here = await active(`String(at.matches(${JSON.stringify(selector)}))`);
        const name = (await active(labelOf)).trim();
        if (here === 'true' && (label === undefined || (typeof label === 'string' ? name === label : label.test(name))))
          return;
        await keyboard.press('Tab');
      }
      throw new Error(`the Tab key never came to ${selector} ${label ?? ''}`);
    },
    /** In a list that one cannot type into. */
    async pick(words: string): Promise<void> {
      await keyboard.press('ArrowDown');
      const marked = page.locator('[role=option][data-combobox-selected]');
      for (let tries = 0; tries < 50; tries += 1) {
        if ((await marked.count()) > 0 && ((await marked.first().textContent()) ?? '').includes(words)) {
          await keyboard.press('Enter');
          return;
        }
        await keyboard.press('ArrowDown');
        await page.waitForTimeout(20);
      }
      throw new Error(`no option ${words}`);
    },
    /** Goes to a definition by the palette. */
    async find(words: string): Promise<void> {
      await keyboard.press('ControlOrMeta+k');
      await page.locator('[role=dialog] input:focus').waitFor();
      await keyboard.type(words);
      await page.getByRole('dialog').getByRole('button', { name: words }).first().waitFor();
      await keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
    async type(text: string): Promise<void> {
      await keyboard.type(text);
    },
    /** In a list that is open or opens: by its words, or the nth of all. */
    async choose(words: string, down = 0): Promise<void> {
      if (words !== '') await keyboard.type(words);
      else await keyboard.press('ArrowDown');
      await page.getByRole('option').first().waitFor();
      for (let step = 0; step < Math.max(1, down); step += 1) await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
    },
    async atRow(): Promise<void> {
      for (let tries = 0; tries < 50; tries += 1) {
        if ((await active(`at.getAttribute('role')`)) === 'row') return;
        await page.waitForTimeout(20);
      }
      throw new Error('the keyboard is not on a row');
    },
    async addState(key: string, title: string, kind?: 'End'): Promise<void> {
      await keyboard.press(key);
      await page.getByRole('form', { name: 'Add a state' }).waitFor();
      await keyboard.type(title);
      if (kind !== undefined) {
        await keys.tabTo('input', 'Kind');
        await keys.pick('final');
      }
      await keys.tabTo('button', 'Add');
      await keyboard.press('Enter');
      await page.getByRole('treegrid').getByRole('form').waitFor({ state: 'detached' });
      await keys.atRow();
    },
    /** Chooses in the details of the row, and comes back to it. */
    async set(row: string, label: string, words: string): Promise<void> {
      await keys.goTo(row);
      await keyboard.press('Enter');
      await page.locator('[data-inspector-heading]:focus').waitFor();
      await keys.tabTo('input', label);
      await keys.choose(words);
      await keyboard.press('Escape');
      await keys.atRow();
    },
    async goTo(title: string): Promise<void> {
      await keyboard.press('Home');
      for (let tries = 0; tries < 50; tries += 1) {
        if ((await active(`at.querySelector('[role=gridcell] > [class*=title]')?.textContent ?? ''`)) === title) return;
        await keyboard.press('ArrowDown');
      }
      throw new Error(`no row ${title}`);
    },
    async addTransition({ title, target, role }: { title: string; target: string; role: string }): Promise<void> {
      await keyboard.press('t');
      await page.getByRole('form', { name: /New transition/ }).waitFor();
      await keyboard.type(title);
      await keys.tabTo('input', 'Leads to');
      await keys.choose(target);
      await keys.tabTo('input', 'Who may');
      await keys.choose(role);
      await keys.tabTo('button', 'Add');
      await keyboard.press('Enter');
      await page.getByRole('treegrid').getByRole('form').waitFor({ state: 'detached' });
      await keys.atRow();
    },
  };
  return keys;
}
