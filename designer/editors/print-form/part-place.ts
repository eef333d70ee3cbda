/** A place in a part of a print form: `/template`, `/style`, `/partials/<name>` or any other path; counted from 1. */
export interface PartPlace {
  readonly part: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

export const TABS = ['template', 'style', 'partials', 'strings', 'data', 'samples', 'settings'] as const;
export type Tab = (typeof TABS)[number];

/** The tab on which a part of the definition is written. */
export function tabOf(path: string): Tab {
  const [, first = ''] = path.split('/');
  return TABS.find((each) => each === first) ?? 'settings';
}
