/** What a person does with a mouse on the pages of the designer. */
import type { Locator, Page } from 'playwright-core';
import type { Way } from './contract.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export async function middle(element: Locator): Promise<Point> {
  await element.first().waitFor({ state: 'attached' });
  const box = await element.first().boundingBox();
  if (box === null) throw new Error('nothing is there to take');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export async function drag({ mouse }: Page, from: Point, to: Point): Promise<void> {
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + 12, from.y + 8);
  await mouse.move(to.x, to.y, { steps: 6 });
  await mouse.up();
}

/** The drawing, and the details beside it. */
export class Hands {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The card of the state that staff see under this name. */
  state(name: string): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^(State|Final state) ${name}`) });
  }

  get details(): Locator {
    return this.page.getByRole('complementary', { name: 'Details' });
  }

  /** Out of the palette onto the sheet. */
  async putState(name: string, at: Point, kind: 'State' | 'Final state' = 'State'): Promise<void> {
    await drag(this.page, await middle(this.page.getByRole('button', { name: kind, exact: true })), at);
    const field = this.page.getByRole('dialog').getByRole('combobox');
    await field.waitFor();
    await field.fill(name);
    await this.page.getByRole('dialog').getByRole('option').first().click();
    await this.state(name).waitFor();
  }

  /** From the handle of one state onto another; who may then is chosen in the details. */
  async connect({ from, to, title, role }: Way, side: 'right' | 'bottom'): Promise<void> {
    await this.state(from).hover();
    await drag(this.page, await middle(this.state(from).locator(`[data-port=${side}]`)), await middle(this.state(to)));
    const field = this.page.getByRole('textbox', { name: 'Title of the transition' });
    await field.waitFor();
    await field.pressSequentially(title);
    await this.page.keyboard.press('Enter');
    await this.transition(title).click();
    await this.shown(title);
    await this.pick('Who may', role);
  }

  transition(title: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Transition ${title}[:,]`) });
  }

  /** Takes one end of a transition to another state. */
  async lead(title: string, to: string): Promise<void> {
    await this.transition(title).click();
    await drag(this.page, await middle(this.page.locator('[data-end=to]')), await middle(this.state(to)));
    await this.page.getByRole('button', { name: new RegExp(`^Transition ${title}[:,].* to ${to}`) }).waitFor();
  }

  async setStage(state: string, stage: string): Promise<void> {
    await this.state(state).click();
    await this.shown(state);
    await this.pick('Stage for clients', stage);
  }

  /** Whoever chooses in the details sees first whose they are. */
  async shown(name: string): Promise<void> {
    await this.details.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  }

  /** Chooses in the details of what is chosen. */
  async pick(label: string, option: string): Promise<void> {
    await this.details.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: option }).first().click();
    // A list of several stays open until one clicks elsewhere.
    await this.details.getByRole('heading').first().click();
  }
}
