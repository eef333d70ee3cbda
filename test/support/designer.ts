import { openPages, type OpenPages, type PagesOptions } from './open-pages.ts';

export { PHONE, WIDE } from './open-pages.ts';
export type DesignerOptions = PagesOptions;
export type Designer = OpenPages;

/** Opens the designer in a browser; close it. */
export function openDesigner(options: DesignerOptions = {}): Promise<Designer> {
  return openPages('designer', options);
}
