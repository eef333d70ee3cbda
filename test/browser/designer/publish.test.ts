import axe from 'axe-core';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { publish, saveDraft, sendEvent } from '../../../engine/commands/index.ts';
import { getDefinition, listDrafts } from '../../../engine/queries/index.ts';
import { currentRelease } from '../../../engine/store/index.ts';
import { type Designer, openDesigner, PHONE, WIDE } from '../../support/designer.ts';
import type { Acting } from '../../support/people.ts';
import { editPack, type Json, readPackFiles } from '../../support/world-pack.ts';

const LIVE = 40;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Not what this is about: answers that refuse are told by the browser too. */
const REFUSED = /Failed to load resource.*(409|422)/;

/** The workshop, in which one can go on waiting at the inspection as well: both timers are known there. */
const PACK = editPack(readPackFiles(), 'workflows/repair.json', (flow) => {
  const remind = { type: 'notify', params: { notification: 'reminder' } };
  flow.machine.states.order.states.job.states['inspection-of'].after = {
    'remind-after': [{ id: 'reminded-there', actions: [remind] }],
    'give-up-after': [{ id: 'given-up-there', target: '#unanswered' }],
  };
});
const FLOW = { kind: 'workflow', id: 'repair' } as const;

describe('publishing in a browser', function () {
  this.timeout(180_000);
  this.slow(30_000);

  let designer: Designer;
  let chief: Acting;
  let desk: Acting;

  beforeEach(async () => {
    designer = await openDesigner({ pack: PACK, as: null });
    const { world } = designer;
    chief = await world.person({ roles: ['chief', 'desk'] });
    desk = await world.person('desk');
    designer.complaints.splice(0);
  });
  afterEach(() => designer.close());

  /** Requests that wait for their riders, each with two timers. */
  const fileWaiting = async (count: number): Promise<string[]> => {
    const uuids: string[] = [];
    for (let each = 0; each < count; each += 1) {
      const view = await designer.world.file({ fields: { note: `no. ${each}`, price: 9000 } }, desk);
      uuids.push((await designer.world.send(desk, view, 'estimate')).uuid);
    }
    return uuids;
  };
  const draft = async (who: Acting, key: Parameters<typeof getDefinition>[2], change: (json: Json) => void) => {
    const definition: Json = structuredClone((await getDefinition(designer.world.ctx, who, key)).definition);
    change(definition);
    await saveDraft(designer.world.ctx, who, { ...key, definition, revision: 0 });
  };
  const publishAll = async (who: Acting): Promise<void> => {
    const expectedRelease = (await currentRelease(designer.world.store.read))?.id ?? 0;
    await publish(designer.world.ctx, who, { expectedRelease, note: '', running: 'keep' });
  };
  /** Where every request stands, by the database: its states and when its timers are due, once each. */
  const standing = async (uuids: readonly string[]): Promise<string[]> => {
    const all = new Set<string>();
    for (const uuid of uuids) {
      const { request, timers } = await designer.world.records({ uuid });
      const due = timers.map(({ state, delay, dueAt }) => `${state}/${delay} ${dueAt}`).toSorted();
      all.add(JSON.stringify([(request.envelope as Json).states, due]));
    }
    return [...all];
  };
  const waiting = (at: number): string =>
    JSON.stringify([
      ['waiting', 'unpaid'],
      [`waiting/give-up-after ${at + 3 * DAY}`, `waiting/remind-after ${at + DAY}`],
    ]);

  it('a state with 40 live requests is removed: they are listed, a place is demanded, all are moved with their timers, and undo brings them back', async () => {
    const { world } = designer;
    const filedAt = world.clock.now().getTime();
    const uuids = await fileWaiting(LIVE);
    expect(await standing(uuids)).to.deep.equal([waiting(filedAt)]);
    world.clock.pass('PT5H');

    const page = await designer.visit({ as: chief, path: '/workflow/repair?view=outline' });
    await page.locator('[role=row][data-key="state waiting"]').click();
    await page.keyboard.press('Delete');
    await page.getByText(/deleted$/).waitFor();
    await saved(page);
    await page.getByRole('link', { name: 'Publish 1 change' }).click();

    const requests = page.getByRole('region', { name: 'Running requests' });
    await requests.getByText('40 requests have no place').waitFor();
    const button = page.getByRole('button', { name: 'Publish', exact: true });
    const row = requests.getByRole('row', { name: /Waiting for the rider \(waiting\)/ });
    expect(await row.getByRole('cell').nth(1).textContent()).to.equal('40');
    await requests.getByRole('radio', { name: 'Move now' }).check();
    expect(await button.isDisabled()).to.equal(true);
    await page.getByText('Some requests have no place: choose where they go on.').waitFor();

    // Every one is listed, by its number.
    const list = requests.getByRole('table', { name: 'Requests before and after' });
    await list.waitFor();
    await requests.getByRole('button', { name: 'More (25 of 40)' }).click();
    await until(async () => (await list.getByRole('link').count()) === LIVE);
    const numbers = await list.getByRole('link').allTextContents();
    const known = await Promise.all(uuids.map(async (uuid) => (await world.records({ uuid })).request.number));
    expect(numbers.toSorted()).to.deep.equal(known.toSorted());
    expect(await list.getByText('no place chosen').count()).to.equal(LIVE);

    await requests.getByRole('button', { name: 'Take the proposals' }).click();
    await requests.getByText('40 requests are touched').waitFor();
    await until(async () => (await list.getByText('no place chosen').count()) === 0);
    const open = requests.locator('details');
    if (!(await open.evaluate((each) => (each as HTMLDetailsElement).open))) await open.locator('summary').click();
    await choose(page, 'Remind after, in Waiting for the rider (waiting)', 'Start anew');
    await list.getByText('Remind after: 3 Mar 2026, 08:00 → 3 Mar 2026, 13:00').first().waitFor();
    expect(await list.getByText(/Give up after: 5 Mar 2026, 08:00$/).count()).to.be.greaterThan(0);
    await button.click();

    await page.getByRole('heading', { name: 'Release 2 is in force' }).waitFor();
    await page.getByText('40 of 40 moved').waitFor();
    const movedAt = filedAt + 5 * 60 * MINUTE;
    const moved = JSON.stringify([
      ['inspection-of', 'unpaid'],
      [`inspection-of/give-up-after ${filedAt + 3 * DAY}`, `inspection-of/remind-after ${movedAt + DAY}`],
    ]);
    expect(await standing(uuids)).to.deep.equal([moved]);
    for (const uuid of uuids) {
      const { states, status } = await page.evaluate<Json>(
        `fetch('/api/v1/requests/${uuid}').then((each) => each.json())`,
      );
      expect([states, status.id]).to.deep.equal([['inspection-of', 'unpaid'], 'inspected']);
    }

    // One goes on before the publish is taken back.
    const [gone = '', ...others] = uuids;
    await sendEvent(world.ctx, desk, { request: gone, event: 'cancel', comment: 'not wanted any more' });
    await page.getByRole('button', { name: 'Undo publish' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('heading', { name: 'The publish has been taken back' }).waitFor();
    await page.getByText('1 request has moved on since and stays:').waitFor();
    await page.getByText('39 of 40 came back').waitFor();
    expect(await page.getByRole('main').getByRole('listitem').getByRole('link').allTextContents()).to.deep.equal([
      (await world.records({ uuid: gone })).request.number,
    ]);
    expect(await standing(others)).to.deep.equal([waiting(filedAt)]);
    expect((await world.records({ uuid: gone })).request.endedAt).to.not.equal(null);
    const { definition } = await getDefinition(world.ctx, chief, FLOW);
    expect(JSON.stringify(definition)).to.contain('"id":"waiting"');
    expect(designer.complaints).to.deep.equal([]);
  });

  it('errors block, and what cannot be worked out with them is said to wait', async () => {
    await fileWaiting(1);
    await draft(chief, FLOW, (flow) => {
      delete flow.machine.states.order.states.job.states.work.states;
    });
    const page = await designer.visit({ as: chief, path: '/publish' });
    await page.getByText('The problems above have to be mended.').waitFor();
    expect(await page.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).to.equal(true);
    await page.getByText('run once the errors are mended').waitFor();
    await page.getByText('played once the errors are mended').waitFor();
    expect(designer.complaints).to.deep.equal([]);
  });

  it('a red scenario blocks, with the step that went wrong and the way to play it', async () => {
    await draft(chief, { kind: 'scenario', id: 'accepted-and-inspected' }, (scenario) => {
      scenario.steps[1].expect.status = 'in-work';
    });
    const page = await designer.visit({ as: chief, path: '/publish' });
    await page.getByText('A scenario is red.').waitFor();
    expect(await page.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).to.equal(true);
    await page.getByText('in step 2, Status: expected "in-work", came "inspected"').waitFor();
    await page.getByRole('link', { name: 'Play it' }).click();
    await page.getByText('Played from the scenario “A bicycle is accepted once its price is known”').waitFor();
    await page.waitForURL('**/designer/try/repair');
  });

  it('somebody without the right to publish is told who has it', async () => {
    const editor = await designer.world.person('editor');
    await draft(editor, FLOW, (flow) => void (flow.title.en = 'Repair of a bike'));
    const page = await designer.visit({ as: editor, path: '/publish' });
    await page.getByText('You may draft but not publish. Who may: Chief.').waitFor();
    expect(await page.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).to.equal(true);
  });

  it('who may not draft sees no plan at all', async () => {
    const page = await designer.visit({ as: await designer.world.person('watcher'), path: '/publish' });
    await page.getByRole('heading').first().waitFor();
    expect(await page.getByRole('button', { name: 'Publish', exact: true }).count()).to.equal(0);
  });

  it('a base that somebody else has published since blocks, with the way to bring it in', async () => {
    await draft(chief, FLOW, (flow) => void (flow.title.en = 'Repair of a bike'));
    const other = await designer.world.person({ roles: ['chief'] });
    await draft(other, FLOW, (flow) => void (flow.title.en = 'Repair of bikes'));
    await publishAll(other);
    const page = await designer.visit({ as: chief, path: '/publish' });
    await page.getByText(/Somebody has published one of these definitions since/).waitFor();
    expect(await page.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).to.equal(true);
    await page.getByRole('link', { name: /published by somebody else since/ }).click();
    await page
      .getByRole('button', { name: /Bring together/ })
      .first()
      .waitFor();
  });

  it('a publish of somebody else in between leads to a new check, and nothing is lost', async () => {
    const { world } = designer;
    await draft(chief, FLOW, (flow) => void (flow.title.en = 'Repair of a bike'));
    const page = await designer.visit({ as: chief, path: '/publish' });
    const button = page.getByRole('button', { name: 'Publish', exact: true });
    await until(() => button.isEnabled());
    await page.getByRole('textbox', { name: 'Note' }).fill('Shorter');
    // What is told to open pages comes too late: the other one is quicker by a moment.
    await page.context().route('**/api/v1/releases', async (route) => {
      if (route.request().method() === 'POST' && (await currentRelease(world.store.read))?.id === 1) {
        const other = await world.person({ roles: ['chief'] });
        await draft(other, { kind: 'checklist', id: 'inspection' }, (list) => void (list.title.en = 'Look at it'));
        await publishAll(other);
      }
      await route.continue();
    });
    await button.click();
    await page.getByText(/Somebody has published meanwhile. Everything above has been checked anew/).waitFor();
    expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).to.equal('Shorter');
    expect((await listDrafts(world.ctx, chief)).map(({ id }) => id)).to.deep.equal(['repair']);
    await until(() => button.isEnabled());
    await button.click();
    await page.getByRole('heading', { name: 'Release 3 is in force' }).waitFor();
    const { definition } = await getDefinition(world.ctx, chief, { kind: 'checklist', id: 'inspection' });
    expect((definition as Json).title.en).to.equal('Look at it');
    expect(designer.complaints.filter((each) => !REFUSED.test(each))).to.deep.equal([]);
  });

  it('the history is played in pages of 200 requests, told as it goes on, and ends when one leaves', async () => {
    await fileWaiting(3);
    await draft(chief, FLOW, (flow) => void (flow.delays['give-up-after'].duration = 'P4D'));
    const page = await designer.visit({ as: null });
    await page.context().close();
    const asked: Json[] = [];
    const watched = await designer.visit({ as: chief, path: '/drafts' });
    let hold = (): void => {};
    await watched.context().route('**/api/v1/drafts/replay', async (route) => {
      asked.push(route.request().postDataJSON());
      const answer = await route.fetch();
      const body = await answer.json();
      if (asked.length > 1) await new Promise<void>((done) => void (hold = done));
      // As if there were more than one page.
      await route.fulfill({ response: answer, json: { ...body, next: asked.length } }).catch(() => undefined);
    });
    await watched.getByRole('link', { name: 'Publish 1 change' }).click();
    await watched.getByText(/^6 events of 3 requests played so far/).waitFor();
    await until(async () => asked.length === 2);
    expect(asked).to.deep.equal([{ limit: 200 }, { limit: 200, cursor: 1 }]);
    await watched.getByRole('link', { name: 'Releases' }).click();
    await watched.getByRole('heading', { name: 'Releases' }).waitFor();
    hold();
    await watched.getByText('Release 1').first().waitFor();
    expect(asked).to.have.length(2);
  });

  it('nothing keeps people from using these pages who hear them, or see little', async () => {
    await fileWaiting(3);
    await draft(chief, FLOW, (flow) => {
      const job = flow.machine.states.order.states.job.states;
      delete job.waiting;
      job.intake.on.estimate.pop();
      delete job['inspection-of'].on['ask-rider'];
    });
    for (const [colorScheme, viewport, locale] of [
      ['light', WIDE, 'en-GB'],
      ['dark', PHONE, 'ru-RU'],
    ] as const) {
      for (const path of ['/publish', '/releases']) {
        const page = await designer.visit({ path, as: chief, colorScheme, viewport, locale });
        await page.getByRole('heading', { level: 1 }).waitFor();
        if (path === '/publish') await page.locator('main details table').waitFor();
        expect(await faults(page), `${path} ${colorScheme}`).to.deep.equal([]);
        const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        expect(await page.evaluate(beyond), path).to.equal(0);
        await page.context().close();
      }
    }
    expect(designer.complaints).to.deep.equal([]);
  });
});

async function saved(page: Page): Promise<void> {
  await page.getByRole('banner').getByText('Saved', { exact: true }).first().waitFor();
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

/** Waits until something holds, for ten seconds at most. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('it never came to hold');
}

/** What the rules of accessibility hold against a page, serious and worse. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<Json>('axe.run()');
  return violations
    .filter(({ impact }: Json) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }: Json) => nodes.map(({ html }: Json) => `${id}: ${html}`));
}
