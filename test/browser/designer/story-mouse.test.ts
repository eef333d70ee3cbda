import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { ACCEPTANCE, APPROVAL, CLIENT, DETOURS, LED, STAGES, STATES, TITLE, WAYS } from './story/contract.ts';
import { openStory, type StoryGround } from './story/ground.ts';
import { Hands } from './story/hands.ts';
import { proveClaims, proveContract, publishedAt } from './story/prove.ts';
import { Steps } from './story/steps.ts';

const SCREEN = { width: 1680, height: 1050 };
/** Where the states of the base are put, one below the other; those of the contract stand beside them. */
const PLACES = [
  { x: 400, y: 260 },
  { x: 900, y: 260 },
  { x: 900, y: 530 },
  { x: 900, y: 800 },
];

describe('from an empty workflow to a contract that is worked by, by mouse', function () {
  this.timeout(180_000);
  this.slow(60_000);

  let story: StoryGround;
  let page: Page;
  let hands: Hands;
  let request: string;

  const steps = new Steps();
  const { add } = steps;

  beforeEach(async () => {
    story = await openStory();
    page = await story.designer.visit({ as: story.chief, viewport: SCREEN });
    page.setDefaultTimeout(10_000);
    hands = new Hands(page);
  });
  afterEach(() => story?.close());

  add('a workflow is drawn on the empty sheet', async () => {
    await page.getByRole('navigation').getByRole('link', { name: TITLE.en }).click();
    await page.getByText('Drag a state here or press S').waitFor();
    for (const [index, [name]] of STATES.entries()) {
      await hands.putState(name, PLACES[index] ?? { x: 0, y: 0 }, name === 'Closed' ? 'Final state' : 'State');
    }
    for (const [index, way] of WAYS.entries()) await hands.connect(way, index === 0 ? 'right' : 'bottom');
    for (const [name, stage] of STATES) await hands.setStage(name, stage);
  });

  add('a type of request is made that follows it', async () => {
    await page.getByRole('link', { name: 'Request types' }).click();
    await page.getByRole('button', { name: 'New', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /^New: / });
    await dialog.getByRole('textbox', { name: 'Title (English)' }).fill(TITLE.en);
    await dialog.getByRole('textbox', { name: 'Title (Russian)' }).fill(TITLE.ru);
    await dialog.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('combobox', { name: 'Workflow' }).click();
    await page.getByRole('option', { name: TITLE.en }).click();
    await page.getByRole('combobox', { name: 'Who may file it' }).click();
    await page.getByRole('option', { name: /^Dispatcher/ }).click();
    await page.getByRole('heading', { level: 1 }).click();
    await page.getByRole('switch', { name: 'It must name a client' }).click();
  });

  add('on top of it three stages are drawn for one client', async () => {
    await page.getByRole('navigation').getByRole('link', { name: TITLE.en }).click();
    await page.getByRole('combobox', { name: 'Whose workflow' }).click();
    await page.getByRole('option', { name: 'For other clients…' }).click();
    const form = page.getByRole('form', { name: 'For other clients…' });
    await form.getByRole('combobox', { name: 'Clients' }).click();
    await page.getByRole('option', { name: new RegExp(CLIENT) }).click();
    await page.getByRole('heading', { level: 1 }).click();
    await form.getByRole('button', { name: 'Begin' }).click();
    await page.getByText(/You edit on top of/).waitFor();

    await hands.putState(APPROVAL, { x: 400, y: 530 });
    await hands.putState(ACCEPTANCE, { x: 400, y: 800 });
    for (const [name, stage] of STAGES) await hands.setStage(name, stage);
    for (const [title, to] of LED) await hands.lead(title, to);
    for (const way of DETOURS) await hands.connect(way, 'bottom');
  });

  add('it is published, and who was connected before works by it at once', async () => {
    request = await proveContract(story, () => publish());
  });

  add('what is added to the contract is offered within a second to who looks at a running request', async () => {
    await proveClaims(story, request, async (claim) => {
      await page.getByRole('navigation').getByRole('link', { name: TITLE.en }).click();
      await page.getByRole('combobox', { name: 'Whose workflow' }).click();
      await page.getByRole('option', { name: new RegExp(CLIENT) }).click();
      await page.getByText(/You edit on top of/).waitFor();
      await hands.connect(claim, 'right');
      return publish('Move now');
    });
    expect(story.designer.complaints).to.deep.equal([]);
  });

  it('the workflow, its type and the contract on top are made, published, and worked by at once; nothing is held against it', () =>
    steps.play());

  async function publish(running?: string): Promise<number> {
    await page.getByRole('link', { name: /^Publish/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Publish' }).waitFor();
    if (running !== undefined) await page.getByRole('radio', { name: running }).click();
    return publishedAt(page, () => page.getByRole('button', { name: 'Publish', exact: true }).click());
  }
});
