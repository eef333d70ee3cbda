import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDemo, saveDraft } from '../../engine/commands/index.ts';
import { authenticate } from '../../engine/http/auth/authenticate.ts';
import { createApp, listen } from '../../engine/http/index.ts';
import { attachLive } from '../../engine/live/index.ts';
import { NO_LOG } from '../../engine/log.ts';
import { getDefinition, getRequest, listPeople } from '../../engine/queries/index.ts';
import { launchChromium } from './chromium.ts';
import { sessionFor } from './signed-in.ts';
import { openWorld, type World } from './world.ts';
import { shippedPack } from './world-pack.ts';

interface Picture {
  readonly name: string;
  readonly path: string;
  /** Who is logged in. */
  readonly as: 'manager' | 'owner' | 'nobody';
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  readonly locale: 'en-GB' | 'ru-RU';
  /** What is there once the page is whole. */
  readonly shows?: string;
}

const MOST_BYTES = 220_000;

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
  const door = { publicUrl: listening.url, demo: true, provider: null };
  listening.serve(
    createApp({ ...world.ctx, door }, { log: { ...NO_LOG, error: (message, facts) => console.error(message, facts) } }),
  );
  const live = attachLive({
    server: listening.server,
    ctx: world.ctx,
    authenticate: authenticate(world.ctx),
    origins: () => true,
    log: () => undefined,
    node: 'pictures',
  });
  await draftOf(world, manager);
  const cookies = {
    manager: (await sessionFor(world, { person: manager })).cookie,
    owner: (await sessionFor(world, { person: assignee?.uuid ?? '' })).cookie,
  };
  const browser = await launchChromium();
  const sizes = new Map<string, number>();
  mkdirSync(folder, { recursive: true });
  try {
    for (const { name, path, as, width, height, scheme, locale, shows } of pictures(`/requests/${example}`)) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, locale });
      if (as !== 'nobody') {
        const [cookie = '', value = ''] = cookies[as].split('=');
        await page.context().addCookies([{ name: cookie, value, url: listening.url }]);
      }
      await page.goto(listening.url + path, { waitUntil: shows === undefined ? 'networkidle' : 'load' });
      if (shows !== undefined) await page.getByText(shows).first().waitFor();
      await page.evaluate(() => document.fonts.ready);
      const bytes = await page.screenshot();
      if (bytes.length > MOST_BYTES)
        throw new Error(`${name} has ${bytes.length} bytes, at most ${MOST_BYTES} are wanted`);
      writeFileSync(join(folder, name), bytes);
      sizes.set(name, bytes.length);
      await page.close();
    }
  } finally {
    await browser.close();
    await live.close();
    await listening.close();
    await world.close();
  }
  return sizes;
}

/** Something to publish: a step with another name, which its own people may take. */
async function draftOf({ ctx }: World, person: string): Promise<void> {
  const key = { kind: 'workflow', id: 'machine-repair' } as const;
  const { definition } = await getDefinition(ctx, { person }, key);
  const text = JSON.stringify(definition).replace('"en":"Cancel"', '"en":"Cancel the repair"');
  await saveDraft(ctx, { person }, { ...key, definition: JSON.parse(text) as object, revision: 0 });
}

function pictures(request: string): Picture[] {
  const wide = { width: 1440, height: 900, scheme: 'light', locale: 'en-GB' } as const;
  const phone = { width: 360, height: 740, scheme: 'dark', locale: 'ru-RU' } as const;
  return [
    { name: 'requests.png', path: '/', as: 'manager', ...wide, height: 760 },
    { name: 'request.png', path: request, as: 'owner', ...wide },
    { name: 'request-on-a-phone.png', path: request, as: 'owner', ...phone },
    { name: 'log-in.png', path: '/login', as: 'nobody', ...wide },
    { name: 'account.png', path: '/account', as: 'manager', ...wide, height: 720 },
    {
      name: 'designer.png',
      path: '/designer/workflow/machine-repair',
      as: 'manager',
      ...wide,
      shows: 'Workflow',
    },
    { name: 'publish.png', path: '/designer/publish', as: 'manager', ...wide, height: 1000, shows: 'all as it was' },
    { name: 'api.png', path: '/api', as: 'manager', ...wide, scheme: 'dark' },
  ];
}
