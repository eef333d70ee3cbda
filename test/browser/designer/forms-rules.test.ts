import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { axeProblems, type FormsPage, openFormsPage } from '../../support/forms-page.ts';
import type { RuleScene } from './forms-page/scenes.ts';

const FACTS: RuleScene['facts'] = {
  requestTypes: ['repair'],
  statuses: ['new', 'done'],
  stages: [],
  roles: ['operator'],
  fields: [
    {
      id: 'area',
      title: { en: 'Area', ru: 'Район' },
      type: 'choice',
      options: [
        { id: 'city', title: { en: 'City', ru: 'Город' } },
        { id: 'region', title: { en: 'Region', ru: 'Область' } },
      ],
    },
    { id: 'rating', title: { en: 'Rating', ru: 'Оценка' }, type: 'integer' },
  ],
  checklists: [],
};
const IN_CITY = { '==': [{ var: 'fields.area' }, 'city'] };

describe('rules and texts in a browser', function () {
  this.timeout(90_000);
  this.slow(20_000);

  let forms: FormsPage;
  let page: Page;
  before(async () => {
    forms = await openFormsPage();
    page = await forms.open();
  });
  after(() => forms.close());
  beforeEach(() => forms.complaints.splice(0));
  afterEach(() => {
    expect(forms.complaints).to.deep.equal([]);
  });

  const show = (scene: object, on = page): Promise<void> => on.evaluate((each) => window.show(each as never), scene);
  const rule = (each: unknown, more: object = {}): Promise<void> => show({ rule: each, facts: FACTS, ...more });
  const value = async (): Promise<unknown> => JSON.parse(await page.evaluate(() => JSON.stringify(window.value)));
  const changes = (): Promise<number> => page.evaluate(() => window.changes);
  const choose = async (name: string, option: string): Promise<void> => {
    await page.getByRole('combobox', { name, exact: true }).last().click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };

  it('a rule is shown in lines and in words, and looking at it changes nothing', async () => {
    await rule({ and: [IN_CITY, { '!': [{ in: [{ var: 'request.priority' }, ['low', 'urgent']] }] }] });
    await page.getByRole('combobox', { name: 'Fact', exact: true }).first().waitFor();
    expect(await page.getByRole('combobox', { name: 'Fact', exact: true }).first().inputValue()).to.equal('Area');
    expect(await page.getByRole('status', { name: 'What the rule says' }).innerText()).to.contain('City');
    expect(await changes()).to.equal(0);
  });

  it('a line is added, and taken over once it is whole', async () => {
    await rule(IN_CITY);
    await page.getByRole('button', { name: 'Line', exact: true }).click();
    await choose('Fact', 'Rating');
    await page.getByText('The rule is taken over once every line is filled in.').waitFor();
    expect(await value()).to.deep.equal(IN_CITY);
    await choose('Question', 'is at least');
    await page.getByRole('textbox', { name: 'Value' }).last().fill('4');
    expect(await value()).to.deep.equal({ and: [IN_CITY, { '>=': [{ var: 'fields.rating' }, 4] }] });
  });

  it('without its last line there is no rule any more', async () => {
    await rule(IN_CITY);
    await page.getByRole('button', { name: 'Remove the line' }).click();
    expect(await value()).to.equal(null);
    await page.getByText('There is no rule: always.').waitFor();
  });

  it('a rule that says more than lines can show is shown as JSON, and nothing of it changes', async () => {
    await rule({ '>': [{ '+': [{ var: ['fields.rating', 0] }, 1] }, 3] });
    await page.getByText('This rule says more than the builder can show').waitFor();
    expect(await page.getByRole('combobox', { name: 'Fact', exact: true }).count()).to.equal(0);
    expect(await changes()).to.equal(0);
    const text = page.getByRole('textbox', { name: 'The rule as JSON' });
    await text.fill('{ "==": [');
    expect(await changes()).to.equal(0);
    await text.fill(JSON.stringify({ '==': [{ var: 'fields.nothing' }, 1] }));
    await page.getByText('There is no fact "fields.nothing".').first().waitFor();
  });

  it('what the language holds against a line stands at the line', async () => {
    await rule({ and: [IN_CITY, { '==': [{ var: 'fields.gone' }, 'x'] }] });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).to.contain('fields.gone');
    expect(await page.getByRole('combobox', { name: 'Fact', exact: true }).last().inputValue()).to.contain(
      'ields.gone',
    );
  });

  it('refuses to change a rule that may only be read', async () => {
    await rule(IN_CITY, { readOnly: true });
    await page.getByRole('combobox', { name: 'Fact', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /Line|Group|Remove/ }).count()).to.equal(0);
  });

  it('a text becomes the definition once it is right, and never before', async () => {
    const given = { $schema: 'role.schema.json', id: 'operator', title: { en: 'Operator' }, kind: 'staff', grants: [] };
    await show({ text: given, kind: 'role' });
    const text = page.getByRole('textbox', { name: 'The definition as JSON' });
    await text.getByText('"staff"').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.getByText('This is no JSON yet').waitFor();
    expect(await changes()).to.equal(0);
    await page.keyboard.type('",');
    await page.waitForFunction(() => document.querySelector('.cm-content')?.textContent?.includes('staff",') === true);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('x');
    await page.waitForFunction(() => window.changes === 1);
    expect(await value()).to.deep.equal({ ...given, kind: 'staffx' });
    await page.getByText('1 problem', { exact: true }).waitFor();
  });

  it('what others change comes into the text, and a text that is no JSON yet stays', async () => {
    const given = { $schema: 'role.schema.json', id: 'support', title: { en: 'Support' }, kind: 'staff', grants: [] };
    await show({ text: given, kind: 'role' });
    await page.locator('.cm-content').getByText('"Support"', { exact: true }).waitFor();
    await page.evaluate((next) => window.put(next as never), { ...given, title: { en: 'Help' } } as object);
    await page.locator('.cm-content').getByText('"Help"').waitFor();
    await page.locator('.cm-content').getByText('"staff"').click();
    await page.keyboard.press('End');
    await page.keyboard.type(']');
    await page.getByText('This is no JSON yet').waitFor();
    await page.evaluate((next) => window.put(next as never), { ...given, title: { en: 'Other' } } as object);
    await page.getByText('The definition was changed elsewhere').waitFor();
    expect(await page.locator('.cm-content').getByText('"Help"').count()).to.equal(1);
    await page.getByRole('button', { name: 'Show it as it is now' }).click();
    await page.locator('.cm-content').getByText('"Other"').waitFor();
  });

  for (const [locale, colorScheme] of [
    ['en-GB', 'light'],
    ['ru-RU', 'dark'],
  ] as const) {
    it(`axe finds nothing against rules and texts (${locale}, ${colorScheme})`, async () => {
      const other = await forms.open({ locale, colorScheme, viewport: { width: 360, height: 740 } });
      const deep = { and: [IN_CITY, { or: [{ '<=': [1, { var: 'fields.rating' }, 3] }, IN_CITY] }] };
      for (const [scene, ready] of [
        [{ rule: deep, facts: FACTS }, '[role=combobox], select, input'],
        [{ text: { id: 'a' }, kind: 'role' }, '.cm-content'],
      ] as const) {
        await show(scene, other);
        await other.locator(`[data-scene] :is(${ready})`).first().waitFor();
        expect(await axeProblems(other)).to.deep.equal([]);
        const wide = await other.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).to.be.at.most(360);
      }
      await other.context().close();
    });
  }
});
