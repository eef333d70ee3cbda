import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { KINDS } from '../../../engine/language/index.ts';
import { axeProblems, type FormsPage, openFormsPage } from '../../support/forms-page.ts';
import type { FormScene } from './forms-page/scenes.ts';
import { readPackFiles, shippedPack } from '../../support/world-pack.ts';

const text = JSON.stringify;

describe('forms in a browser', function () {
  this.timeout(120_000);
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

  const show = async (scene: FormScene): Promise<void> => {
    await page.evaluate((each) => window.show(each as never), scene as object);
    await page.waitForFunction(() => document.querySelector('[data-scene] label, [data-scene] [role=group]') !== null);
  };
  const value = (): Promise<string> => page.evaluate(() => JSON.stringify(window.value));
  const changes = (): Promise<number> => page.evaluate(() => window.changes);

  const item = (id: string, more: object = {}): object => ({ id, title: { en: id }, type: 'check', ...more });
  const checklist = (...items: object[]) =>
    ({ $schema: 'checklist.schema.json', id: 'act', title: { en: 'Act', ru: 'Акт' }, items }) as never;

  it('every shipped definition has a form, and looking at it changes nothing', async () => {
    for (const pack of ['fleet-telematics', 'vending-service'] as const) {
      const seen = new Set<string>();
      for (const [file, content] of readPackFiles(shippedPack(pack))) {
        const definition = JSON.parse(content);
        const kind = KINDS.find((each) => definition.$schema.endsWith(`/${each}.schema.json`));
        if (kind === undefined) throw new Error(`${file} is of no kind`);
        await show({ schema: kind, value: definition });
        // One of each kind is opened as far as it goes, and each field is entered and left.
        if (!seen.has(kind)) {
          seen.add(kind);
          for (let left = 6; left > 0; left -= 1) {
            await page.evaluate(() => {
              document.querySelector<HTMLElement>('[data-scene] button[aria-expanded=false]')?.click();
            });
          }
          const fields = page.locator('[data-scene] :is(input, textarea):not([type=hidden])');
          for (let at = 0; at < Math.min(await fields.count(), 25); at += 1) {
            await fields.nth(at).focus();
            await page.keyboard.press('Escape');
          }
          await page.locator('body').click({ position: { x: 1, y: 1 } });
        }
        expect(await changes(), file).to.equal(0);
      }
    }
  });

  it('a word that is typed and taken back leaves the same text', async () => {
    const given = { ...(checklist(item('a', { own: 1 })) as object), added: true } as never;
    await show({ schema: 'checklist', value: given });
    const title = page.getByRole('textbox', { name: 'In English' }).first();
    await title.press('End');
    await title.pressSequentially('!');
    expect(await value()).to.equal(text(given).replace('"en":"Act"', '"en":"Act!"'));
    await title.press('Backspace');
    expect(await value()).to.equal(text(given));
  });

  it('an optional property comes where the schema has it, and goes again', async () => {
    await show({ schema: 'checklist', value: checklist(item('a')) });
    await page.getByRole('button', { name: '1 a' }).click();
    await page.getByRole('button', { name: 'Unit' }).click();
    await page.getByRole('textbox', { name: 'Unit' }).fill('V');
    await page.getByRole('button', { name: 'Hint' }).click();
    await page.getByRole('group', { name: 'Hint' }).getByRole('textbox', { name: 'In Russian' }).fill('Да');
    const full = item('a') as Record<string, unknown>;
    expect(await value()).to.equal(
      text(checklist({ id: full.id, title: full.title, hint: { ru: 'Да' }, type: 'check', unit: 'V' })),
    );
    await page.getByRole('button', { name: 'Take away: Hint' }).click();
    await page.getByRole('textbox', { name: 'Unit' }).fill('');
    expect(await value()).to.equal(text(checklist(item('a'))));
  });

  it('a language that is emptied is taken away, and with the last one the words', async () => {
    await show({ schema: 'checklist', value: checklist(item('a', { hint: { en: 'H', ru: 'П' } })) });
    await page.getByRole('button', { name: '1 a' }).click();
    const hint = page.getByRole('group', { name: 'Hint' });
    await hint.getByRole('textbox', { name: 'In English' }).fill('');
    expect(await value()).to.equal(text(checklist(item('a', { hint: { ru: 'П' } }))));
    await hint.getByRole('textbox', { name: 'In Russian' }).fill('');
    expect(await value()).to.equal(text(checklist(item('a'))));
  });

  it('an item is moved with the arrow keys and by dragging', async () => {
    await show({ schema: 'checklist', value: checklist(item('a'), item('b'), item('c')) });
    const order = async (): Promise<string> =>
      (JSON.parse(await value()) as { items: { id: string }[] }).items.map(({ id }) => id).join('');
    await page.getByRole('button', { name: /^Move: a/ }).press('ArrowDown');
    expect(await order()).to.equal('bac');
    await page.keyboard.press('ArrowDown');
    expect(await order()).to.equal('bca');
    await page.getByRole('button', { name: /^Move: b/ }).dragTo(page.getByRole('button', { name: '3 a' }));
    expect(await order()).to.equal('cab');
    await page.getByRole('button', { name: /^Move: c/ }).press('ArrowUp');
    expect(await order()).to.equal('cab');
  });

  it('the id of a new item follows its title until somebody chooses another; that of an old one cannot be changed', async () => {
    await show({ schema: 'checklist', value: checklist(item('photo')) });
    await page.getByRole('button', { name: 'Add: Item' }).click();
    await page.getByRole('textbox', { name: 'In English' }).last().fill('Photo');
    const id = page.getByRole('textbox', { name: 'Id' });
    expect(await id.inputValue()).to.equal('photo-2');
    await id.fill('own');
    await page.getByRole('textbox', { name: 'In English' }).last().fill('Photo of the act');
    expect(await id.inputValue()).to.equal('own');
    await id.fill('photo');
    expect(await page.getByText('This id is taken.').count()).to.equal(1);
    await page.getByRole('button', { name: '1 photo' }).click();
    expect(await page.getByRole('textbox', { name: 'Id' }).count()).to.equal(0);
  });

  it('an id that nothing has is shown as unknown and stays', async () => {
    const pickers = { role: [{ id: 'operator', label: 'Operator' }] };
    const given = { ...(checklist(item('a')) as object), roles: ['gone', 'operator'] } as never;
    await show({ schema: 'checklist', value: given, pickers });
    expect(await page.getByText('unknown: gone').count()).to.be.greaterThan(0);
    expect(await page.getByText('Operator').count()).to.be.greaterThan(0);
    expect(await changes()).to.equal(0);
  });

  it('what no field can show is shown as JSON and never dropped', async () => {
    const given = { ...(checklist(item('a')) as object), roles: { odd: true } } as never;
    await show({ schema: 'checklist', value: given });
    const field = page.getByRole('textbox', { name: 'Who may tick' });
    expect(JSON.parse(await field.inputValue())).to.deep.equal({ odd: true });
    await field.fill('{ "odd"');
    expect(await changes()).to.equal(0);
    expect(await page.getByText('This is no JSON yet').count()).to.equal(1);
    await field.fill('["operator"]');
    expect(JSON.parse(await value())).to.deep.include({ roles: ['operator'] });
  });

  it('a duration is given in numbers with units', async () => {
    await show({ schema: 'machine.schema.json#/$defs/delay', value: { duration: 'PT90M' } });
    expect(await page.getByRole('textbox', { name: 'Minutes' }).inputValue()).to.equal('90');
    await page.getByRole('textbox', { name: 'Days' }).fill('2');
    expect(await value()).to.equal('{"duration":"P2DT90M"}');
    await page.getByRole('button', { name: 'as text' }).click();
    await page.getByRole('textbox', { name: 'Duration as text' }).fill('nonsense');
    expect(await value()).to.equal('{"duration":"nonsense"}');
    await page.getByText('Written in another form than is wanted.').waitFor();
  });

  it('a moment is chosen in own time and kept in UTC', async () => {
    await show({ schema: 'demo', value: { at: '2026-11-22T10:00:00Z' }, only: ['at'] });
    await page.getByLabel('As of').fill('2026-12-01T08:30');
    const { at } = JSON.parse(await value()) as { at: string };
    expect(at).to.match(/^2026-1[12]-\d\dT\d\d:\d\d:00Z$/);
    expect(new Date(at).getTime()).to.equal(new Date('2026-12-01T08:30').getTime());
  });

  it('an action has the parameters of its kind, and those of another kind when it becomes another', async () => {
    const given = { id: 'a', entry: [{ type: 'start-checklist', params: { checklist: 'act' } }] };
    await show({ schema: 'machine.schema.json#/$defs/state', value: given, only: ['entry'] });
    await page.getByRole('button', { name: /^1 / }).click();
    await page.getByRole('switch', { name: 'Anew each time' }).click();
    expect(await value()).to.equal(
      '{"id":"a","entry":[{"type":"start-checklist","params":{"checklist":"act","again":true}}]}',
    );
    await page.getByRole('combobox', { name: 'Action' }).click();
    await page.getByRole('option', { name: 'Notify' }).click();
    expect(await value()).to.equal('{"id":"a","entry":[{"type":"notify","params":{"notification":""}}]}');
  });

  it('problems of the checks and of the schema stand at their fields', async () => {
    await show({
      schema: 'checklist',
      value: checklist(item('a', { min: 'x' }), item('b')),
      problems: [{ path: '/title', message: 'Nobody understands it.' }],
    });
    expect(await page.getByRole('group', { name: 'Title' }).getByRole('alert').innerText()).to.equal(
      'Nobody understands it.',
    );
    await page.getByRole('button', { name: /^1 a/ }).click();
    await page.getByText('This is a value of another kind.').waitFor();
  });

  it('refuses every change where nothing may be changed', async () => {
    await show({ schema: 'checklist', value: checklist(item('a'), item('b')), readOnly: true });
    await page.getByRole('button', { name: '1 a' }).click();
    const fields = page.locator('[data-scene] :is(input, textarea):not([type=hidden])');
    for (let at = 0; at < (await fields.count()); at += 1) {
      const field = fields.nth(at);
      expect((await field.getAttribute('readonly')) !== null || (await field.isDisabled()), String(at)).to.equal(true);
    }
    expect(await page.getByRole('button', { name: /Remove|Add|Move|Take away/ }).count()).to.equal(0);
  });

  it('a key in a form of 60 items costs less than a frame', async () => {
    const items = Array.from({ length: 60 }, (_, at) =>
      item(`item-${at}`, { hint: { en: 'Look at it', ru: 'Посмотрите' }, when: { '!!': [{ var: 'fields.x' }] } }),
    );
    await show({ schema: 'checklist', value: checklist(...items) });
    await page.getByRole('button', { name: '30 item-29' }).click();
    const title = page.getByRole('group', { name: 'Title' }).last().getByRole('textbox', { name: 'In English' });
    await title.focus();
    const costs = await page.evaluate(() => {
      return Array.from({ length: 30 }, () => {
        const start = performance.now();
        document.execCommand('insertText', false, 'a');
        return performance.now() - start;
      });
    });
    const median = costs.toSorted((a, b) => a - b)[15] ?? Infinity;
    expect(await changes()).to.be.greaterThan(25);
    expect(median).to.be.lessThan(16);
  });

  for (const locale of ['en-GB', 'ru-RU'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`axe finds nothing against the forms (${locale}, ${colorScheme})`, async () => {
        const other = await forms.open({ locale, colorScheme, viewport: { width: 360, height: 740 } });
        for (const [schema, file] of [
          ['checklist', 'checklists/work-act.json'],
          ['scenario', 'scenarios/act-is-signed.json'],
          ['role', 'roles/operator.json'],
          ['notification', 'notifications/quote-sent.json'],
          ['statuses', 'statuses.json'],
        ] as const) {
          const given = JSON.parse(readPackFiles(shippedPack('vending-service')).get(file) ?? 'null');
          await other.evaluate((scene) => window.show(scene), { schema, value: given });
          const rows = other.locator('[data-scene] button[aria-expanded=false]');
          await rows.last().click();
          expect(await axeProblems(other), schema).to.deep.equal([]);
          const wide = await other.evaluate(() => document.documentElement.scrollWidth);
          expect(wide, `${schema} is as wide as the phone`).to.be.at.most(360);
        }
        await other.context().close();
      });
    }
  }
});
