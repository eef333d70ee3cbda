import type { Title } from '../../engine/language/index.ts';

export interface Named {
  readonly title: string;
}

export interface StatusLook extends Named {
  /** As the definition has it; null: it has none. */
  readonly color: string | null;
}

/** What the words on the sheet are taken from: the definitions of the workspace, in the person's language. */
export interface Vocabulary {
  readonly say: (title: Title | undefined) => string;
  readonly statuses: ReadonlyMap<string, StatusLook>;
  readonly stages: ReadonlyMap<string, Named>;
  readonly roles: ReadonlyMap<string, Named>;
  readonly checklists: ReadonlyMap<string, Named>;
}

/** The title of what is named by this id; the id itself when nothing has it, so that a wrong name is seen. */
export const titleIn = (names: ReadonlyMap<string, Named>, id: string): string => names.get(id)?.title || id;
