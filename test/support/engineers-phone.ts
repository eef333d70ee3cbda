/** The phone of a field engineer of the vending company, with visits to go to. */
import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { assignRequest, sendEvent } from '../../engine/commands/index.ts';
import { getRequest, type RequestDetail } from '../../engine/queries/index.ts';
import { type Desk, openDesk, PHONE } from './desk.ts';
import { SITE, type VisitGround, visitGround } from './desk-visit.ts';
import { shippedPack } from './world-pack.ts';
import { jpegPicture } from './world-pictures.ts';

/** About 100 metres from the site. */
const HERE = { latitude: SITE.latitude + 0.0009, longitude: SITE.longitude, accuracy: 12 };

/** A photo without a code on it. */
export const PHOTO = { name: 'plate.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpegPicture()) };

export interface EngineersPhone {
  readonly desk: Desk;
  readonly ground: VisitGround;
  /** Opens a page of the desk on a phone that knows where it is. */
  readonly open: (path: string, more?: Parameters<Desk['visit']>[0]) => Promise<Page>;
  /** A visit that the engineer has taken and whose time is agreed on. */
  readonly taken: (subject: string) => Promise<string>;
  /** A visit where the plates are to be photographed. */
  readonly entered: (subject: string) => Promise<string>;
  readonly request: (number: string) => Promise<RequestDetail>;
  /** A thing to prove, by its checklist and its own id: `nameplates drive-plate`. */
  readonly item: (page: Page, id: string) => Locator;
  readonly place: (page: Page) => Locator;
}

/** Opens it; close its desk. */
export async function openEngineersPhone(): Promise<EngineersPhone> {
  const desk = await openDesk({ pack: shippedPack('vending-service'), as: null });
  const ground = await visitGround(desk.world);
  const taken = async (subject: string): Promise<string> => {
    const number = await ground.visit(subject);
    await assignRequest(desk.world.ctx, ground.engineer, { request: number, to: ground.engineer.person });
    await ground.schedule(number);
    return number;
  };
  return {
    desk,
    ground,
    async open(path, more = {}) {
      const page = await desk.visit({ as: ground.engineer, path, viewport: PHONE, ...more });
      await page.context().grantPermissions(['geolocation'], { origin: desk.url });
      await page.context().setGeolocation(HERE);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
    taken,
    async entered(subject) {
      const number = await taken(subject);
      for (const event of ['reach-gate', 'enter-site'])
        await sendEvent(desk.world.ctx, ground.engineer, { request: number, event });
      return number;
    },
    request: (number) => getRequest(desk.world.ctx, 'system', number),
    item: (page, id) => page.locator(`[data-jump="item ${id}"]`),
    place: (page) => page.getByRole('region', { name: 'Being there' }),
  };
}

/** Waits until it holds, for a minute; says so when it never does. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()) && tries < 600; tries += 1) await new Promise((done) => setTimeout(done, 100));
  expect(await holds()).to.equal(true);
}
