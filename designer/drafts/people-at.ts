import type { OthersDraft } from '../../ui/api/index.ts';

export interface PersonHere {
  readonly uuid: string;
  readonly name: string;
  /** He has the page open now. */
  readonly looks: boolean;
  readonly draft: OthersDraft | null;
}

/** Everybody but oneself who looks at a definition or has a draft of it: first who is there. */
export function peopleAt(
  watchers: readonly { readonly uuid: string; readonly name: string }[],
  drafts: readonly OthersDraft[],
  me: string,
): readonly PersonHere[] {
  const people = new Map<string, PersonHere>();
  for (const { uuid, name } of watchers) people.set(uuid, { uuid, name, looks: true, draft: null });
  for (const draft of drafts) {
    if (draft.by === null) continue;
    const { uuid, name } = draft.by;
    people.set(uuid, { uuid, name, looks: people.has(uuid), draft });
  }
  people.delete(me);
  return [...people.values()];
}
