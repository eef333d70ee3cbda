/** A place in a part of a print form: `/template`, `/style`, `/partials/<name>` or any other path; counted from 1. */
export interface PartPlace {
  readonly part: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** The sample that a path is about and the pointer into it: `/samples/3/data/doc` is about sample 3, `/data/doc`. */
export function sampleOf(path: string): { readonly index: number; readonly pointer: string } | null {
  const [, index, pointer = ''] = /^\/samples\/(\d{1,6})(\/.*)?$/.exec(path) ?? [];
  return index === undefined ? null : { index: Number(index), pointer };
}

export const TABS = ['template', 'style', 'partials', 'strings', 'data', 'samples', 'settings'] as const;
export type Tab = (typeof TABS)[number];

/** The tab on which a part of the definition is written. */
export function tabOf(path: string): Tab {
  const [, first = ''] = path.split('/');
  return TABS.find((each) => each === first) ?? 'settings';
}
