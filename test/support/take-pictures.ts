import { loadDemo, saveDraft } from '../../engine/commands/index.ts';
import { authenticate } from '../../engine/http/auth/authenticate.ts';
import { createApp, listen } from '../../engine/http/index.ts';
import { attachLive } from '../../engine/live/index.ts';
import { NO_LOG } from '../../engine/log.ts';
import { getDefinition, listPeople } from '../../engine/queries/index.ts';
import { launchChromium } from './chromium.ts';
import { savePicture } from './pictures/save-picture.ts';
import { sessionFor } from './signed-in.ts';
import { openWorld, type World } from './world.ts';
import { shippedPack } from './world-pack.ts';

interface Picture {
  readonly name: string;
  readonly path: string;
  /** Who is logged in. */
  readonly as: 'manager' | 'nobody';
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  readonly locale: 'en-GB' | 'ru-RU';
  /** What is there once the page is whole. */
  readonly shows?: string;
}

const WIDE = { width: 1440, height: 900, scheme: 'light', locale: 'en-GB' } as const;

const PICTURES: readonly Picture[] = [
  { name: 'log-in.png', path: '/login', as: 'nobody', ...WIDE },
  { name: 'account.png', path: '/account', as: 'manager', ...WIDE, height: 720 },
  { name: 'designer.png', path: '/designer/workflow/machine-repair', as: 'manager', ...WIDE, shows: 'Workflow' },
  { name: 'publish.png', path: '/designer/publish', as: 'manager', ...WIDE, height: 1000, shows: 'all as it was' },
  { name: 'api.png', path: '/api', as: 'manager', ...WIDE, scheme: 'dark' },
];

/**
 * Takes the pictures of the pages, the designer and the interface into `folder` and promises their names with their sizes in bytes: the pages of
 * a demo on a clock that stands, so that the same program takes the same pictures. Fails when one grows too large.
 */
export async function takePictures(folder: string): Promise<ReadonlyMap<string, number>> {
  const world = await openWorld({ pack: shippedPack('vending-service') });
  await loadDemo(world.ctx);
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
  const { cookie: session } = await sessionFor(world, { person: manager });
  const browser = await launchChromium();
  const sizes = new Map<string, number>();
  try {
    for (const { name, path, as, width, height, scheme, locale, shows } of PICTURES) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, locale });
      if (as !== 'nobody') {
        const [cookie = '', value = ''] = session.split('=');
        await page.context().addCookies([{ name: cookie, value, url: listening.url }]);
      }
      await page.goto(listening.url + path, { waitUntil: shows === undefined ? 'networkidle' : 'load' });
      if (shows !== undefined) await page.getByText(shows).first().waitFor();
      sizes.set(name, await savePicture(page, folder, name));
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
