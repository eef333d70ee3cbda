import type { PersonItem } from '../../../ui/api/index.ts';

export interface PeopleFilter {
  readonly typed: string;
  readonly kind: string | null;
  readonly role: string | null;
  readonly group: string | null;
}

/** The people who fit, by name: each typed word begins a word of the name or of the company. */
export function matching(people: readonly PersonItem[], { typed, kind, role, group }: PeopleFilter): PersonItem[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return people
    .filter((person) => {
      const told = `${person.name} ${person.client?.name ?? ''} ${person.client?.code ?? ''}`.toLocaleLowerCase();
      const parts = told.split(/[\s"«».,()]+/);
      return (
        words.every((word) => parts.some((part) => part.startsWith(word))) &&
        (kind === null || person.kind === kind) &&
        (role === null || person.roles.some(({ id }) => id === role)) &&
        (group === null || person.groups.some(({ code }) => code === group))
      );
    })
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
