import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDemo } from '../../engine/commands/index.ts';
import { createApp, listen } from '../../engine/http/index.ts';
import { NO_LOG } from '../../engine/log.ts';
import { getRequest, listPeople } from '../../engine/queries/index.ts';
import { launchChromium } from './chromium.ts';
import { sessionFor } from './signed-in.ts';
import { openWorld } from './world.ts';
import { shippedPack } from './world-pack.ts';

interface Picture {
  readonly name: string;
  readonly path: string;
  /** Who is logged in. */
  readonly as: 'manager' | 'owner';
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  readonly locale: 'en-GB' | 'ru-RU';
}

const MOST_BYTES = 150_000;

/**
 * Takes the pictures of the documentation into `folder` and promises their names with their sizes in bytes: the pages of
 * a demo on a clock that stands, so that the same program takes the same pictures. Fails when one grows too large.
 */
export async function takePictures(folder: string): Promise<ReadonlyMap<string, number>> {
  const world = await openWorld({ pack: shippedPack('vending-service') });
  const { example } = await loadDemo(world.ctx);
  const { assignee } = await getRequest(world.ctx, 'system', example ?? '');
  const people = (await listPeople(world.ctx, 'system', { limit: 200 })).items;
  const manager = people.find(({ roles }) => roles.some(({ id }) => id === 'service-manager'))?.uuid ?? '';
  const listening = await listen(0, '127.0.0.1');
  listening.serve(
    createApp(world.ctx, { log: { ...NO_LOG, error: (message, facts) => console.error(message, facts) } }),
  );
  const browser = await launchChromium();
  const sizes = new Map<string, number>();
  mkdirSync(folder, { recursive: true });
  try {
    for (const { name, path, as, width, height, scheme, locale } of pictures(`/requests/${example}`)) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, locale });
      const person = as === 'manager' ? manager : (assignee?.uuid ?? '');
      const [cookie = '', value = ''] = (await sessionFor(world, { person })).cookie.split('=');
      await page.context().addCookies([{ name: cookie, value, url: listening.url }]);
      await page.goto(listening.url + path, { waitUntil: 'networkidle' });
      const bytes = await page.screenshot();
      if (bytes.length > MOST_BYTES)
        throw new Error(`${name} has ${bytes.length} bytes, at most ${MOST_BYTES} are wanted`);
      writeFileSync(join(folder, name), bytes);
      sizes.set(name, bytes.length);
      await page.close();
    }
  } finally {
    await browser.close();
    await listening.close();
    await world.close();
  }
  return sizes;
}

function pictures(request: string): Picture[] {
  return [
    { name: 'requests.png', path: '/', as: 'manager', width: 1280, height: 760, scheme: 'light', locale: 'en-GB' },
    { name: 'request.png', path: request, as: 'owner', width: 1280, height: 860, scheme: 'light', locale: 'en-GB' },
    {
      name: 'request-on-a-phone.png',
      path: request,
      as: 'owner',
      width: 360,
      height: 740,
      scheme: 'dark',
      locale: 'ru-RU',
    },
  ];
}
