import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { ACCEPTANCE, APPROVAL, CLIENT, DETOURS, LED, STAGES, STATES, TITLE, WAYS, WORKFLOW } from './story/contract.ts';
import { openStory, type StoryGround } from './story/ground.ts';
import { keyboardOf } from './story/keyboard.ts';
import { proveClaims, proveContract, publishedAt } from './story/prove.ts';
import { Steps } from './story/steps.ts';

describe('from an empty workflow to a contract that is worked by, by keys alone', function () {
  this.timeout(180_000);
  this.slow(60_000);

  let story: StoryGround;
  let page: Page;
  let keys: ReturnType<typeof keyboardOf>;
  let request: string;

  const steps = new Steps();
  const { add } = steps;

  beforeEach(async () => {
    story = await openStory();
    page = await story.designer.visit({ as: story.chief });
    page.setDefaultTimeout(10_000);
    keys = keyboardOf(page);
  });
  afterEach(() => story?.close());

  add('a workflow is written into the empty outline', async () => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await keys.find(WORKFLOW);
    await toOutline();
    for (const [name] of STATES) await keys.addState('s', name, name === 'Closed' ? 'End' : undefined);
    for (const { from, to, title, role } of WAYS) {
      await keys.goTo(from);
      await keys.addTransition({ title, target: to, role });
    }
    for (const [name, stage] of STATES) await keys.set(name, 'Stage for clients', stage);
  });

  add('a type of request is made that follows it', async () => {
    await keys.tabTo('a', /^Request types/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Request types' }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('dialog', { name: /^New: / }).waitFor();
    await keys.tabTo('input', 'Title (English)');
    await keys.type(TITLE.en);
    await keys.tabTo('input', 'Title (Russian)');
    await keys.type(TITLE.ru);
    await keys.tabTo('button', 'Create');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Workflow' }).waitFor();
    await keys.tabTo('input', /^Workflow/);
    await keys.choose(TITLE.en);
    await keys.tabTo('input', /^Who may file it/);
    await keys.choose('Dispatcher');
    await keys.tabTo('input', 'It must name a client');
    await page.keyboard.press('Space');
  });

  add('on top of it three stages are written for one client', async () => {
    await keys.find(WORKFLOW);
    await keys.tabTo('input', 'Whose workflow');
    await keys.pick('For other clients…');
    await page.getByRole('form', { name: 'For other clients…' }).waitFor();
    await keys.tabTo('input', 'Clients');
    await keys.choose(CLIENT);
    await keys.tabTo('button', 'Begin');
    await page.keyboard.press('Enter');
    await page.getByText(/You edit on top of/).waitFor();
    await toOutline();
    await keys.goTo('Line 2');
    await keys.addState('s', APPROVAL);
    await keys.addState('s', ACCEPTANCE);
    for (const { from, to, title, role } of DETOURS) {
      await keys.goTo(from);
      await keys.addTransition({ title, target: to, role });
    }
    for (const [name, stage] of STAGES) await keys.set(name, 'Stage for clients', stage);
    for (const [title, to] of LED) await keys.set(title, 'Leads to', to);
  });

  add('it is published, and who was connected before works by it at once', async () => {
    request = await proveContract(story, () => publish());
  });

  add('what is added to the contract is offered within a second to who looks at a running request', async () => {
    await proveClaims(story, request, async ({ from, to, title, role }) => {
      await keys.find('Terms of');
      await page.getByText(/You edit on top of/).waitFor();
      await toOutline();
      await keys.goTo(from);
      await keys.addTransition({ title, target: to, role });
      return publish('Move now');
    });
    expect(story.designer.complaints).to.deep.equal([]);
  });

  it('the workflow, its type and the contract on top are made, published, and worked by at once; nothing is held against it', () =>
    steps.play());

  async function toOutline(): Promise<void> {
    await keys.tabTo('[role=tab]', 'Drawing');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('treegrid').waitFor();
    await keys.tabTo('[role=row][data-key]');
  }

  async function publish(running?: string): Promise<number> {
    await keys.tabTo('a', /^Publish/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Publish' }).waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).and(page.locator(':enabled')).waitFor();
    if (running !== undefined) {
      await keys.tabTo('input[type=radio]', /^Stay on their version/);
      await page.keyboard.press('ArrowDown');
      await page.getByRole('radio', { name: running, checked: true }).waitFor();
    }
    await keys.tabTo('button', 'Publish');
    return publishedAt(page, () => page.keyboard.press('Enter'));
  }
});
