import type { Page } from 'playwright-core';
import type { InEach } from './book.ts';

/** What a scene is played with: the words of the desk, and what stands in this book's demo for something. */
export interface Playing {
  readonly say: (path: string) => string;
  readonly of: (each: InEach) => string;
}

/** One picture of a guide. */
export interface Scene {
  /** Of its file, without the ending. */
  readonly name: string;
  /** Who looks, by the id in the demo; nobody is logged in when it is null. */
  readonly as: InEach | null;
  /** Where, below the desk. */
  readonly path: string | InEach;
  /** The request that `{request}` in the path stands for, by its subject. */
  readonly request?: InEach;
  /** The entry of a register that `{entry}` in the path stands for. */
  readonly entry?: { readonly table: 'contract'; readonly id: InEach };
  /** A telephone of 360 pixels instead of the screen of an office. */
  readonly phone?: true;
  readonly height?: number;
  /** What is done before the picture is taken. */
  readonly play?: (page: Page, playing: Playing) => Promise<void>;
}

/** Brings something to the upper edge of what is seen, below the bar of the page. */
export async function bringUp(page: Page, selector: string, below = 64): Promise<void> {
  const place = page.locator(selector).first();
  await place.waitFor();
  await place.evaluate((element, gap) => {
    const scrolled = [document.scrollingElement, ...document.querySelectorAll('main, main *')].filter(
      (each): each is Element => each !== null && each.scrollHeight > each.clientHeight + 1 && each.contains(element),
    );
    for (const each of scrolled) each.scrollTop += element.getBoundingClientRect().top - gap;
  }, below);
}
