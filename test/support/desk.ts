import { openPages, type OpenPages, type PagesOptions } from './open-pages.ts';

export { PHONE } from './open-pages.ts';
export type Desk = OpenPages;

/** Opens the desk in a browser; close it. */
export function openDesk(options: PagesOptions = {}): Promise<Desk> {
  return openPages('desk', options);
}
