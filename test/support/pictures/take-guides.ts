import type { Page } from 'playwright-core';
import { PHONE, WIDE } from '../open-pages.ts';
import { type DeskStory, openStory } from '../desk-story.ts';
import { type Book, BOOKS, type InEach, numberOf, wordsOf } from './book.ts';
import { savePicture } from './save-picture.ts';
import { SCENES } from './scenes.ts';
import type { Playing, Scene } from './scene.ts';

/**
 * Takes the pictures of the guides into `folder`, in both languages, and promises their names with their sizes in bytes.
 * The desk runs with the demo of a pack on a clock that stands, in the browser too. `only` names scenes; all unless given.
 */
export async function takeGuides(folder: string, only: readonly string[] = []): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  const scenes = only.length === 0 ? SCENES : SCENES.filter(({ name }) => only.includes(name));
  const unknown = only.find((wish) => !scenes.some(({ name }) => name === wish));
  if (unknown !== undefined) throw new Error(`there is no picture "${unknown}" in the guides`);
  for (const book of BOOKS) {
    const story = await openStory(book.pack, { requests: true });
    try {
      for (const scene of scenes) {
        const name = `${book.folder}/${scene.name}.png`;
        sizes.set(name, await takeScene(story, book, scene, { folder, name }));
      }
    } finally {
      await story.desk.close();
    }
  }
  return sizes;
}

async function takeScene(
  story: DeskStory,
  book: Book,
  scene: Scene,
  { folder, name }: { readonly folder: string; readonly name: string },
): Promise<number> {
  const playing: Playing = { say: wordsOf(book), of: (each) => each[book.language] };
  const page = await opened(story, book, scene);
  try {
    await scene.play?.(page, playing);
    await settled(page);
    return await savePicture(page, folder, name);
  } catch (error) {
    throw new Error(`the picture ${name} cannot be taken`, { cause: error });
  } finally {
    await page.context().close();
  }
}

async function opened(story: DeskStory, book: Book, { as, path, phone, height, ...scene }: Scene): Promise<Page> {
  const { desk } = story;
  const of = (each: InEach): string => each[book.language];
  const request = scene.request === undefined ? '' : await numberOf(story, of(scene.request));
  const entry = scene.entry === undefined ? '' : await story.entry(scene.entry.table, of(scene.entry.id));
  const page = await desk.visit({
    as: as === null ? null : await story.person(of(as)),
    path: (typeof path === 'string' ? path : of(path)).replace('{request}', request).replace('{entry}', entry),
    locale: book.locale,
    viewport: phone === true ? PHONE : { ...WIDE, height: height ?? WIDE.height },
  });
  await page.clock.setFixedTime(desk.world.clock.now());
  await page.reload();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await settled(page);
  return page;
}

/** Nothing is read any more, and nothing moves. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
