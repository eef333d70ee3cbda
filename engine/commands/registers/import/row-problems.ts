import type { Detail } from '../../../errors.ts';
import { REGISTERS, type RegisterKind } from '../../../language/registers/index.ts';
import type { EntryInput } from '../entry-input.ts';

const LISTS: Readonly<Partial<Record<RegisterKind, string>>> = {
  site: 'contacts',
  contact: 'sites',
  contract: 'equipment',
};

/** What in a row is not shaped like an entry of its register, however it came. */
export function rowProblems(kind: RegisterKind, entry: EntryInput): Detail[] {
  const problems: Detail[] = [];
  const list = LISTS[kind];
  for (const [name, value] of Object.entries(entry)) {
    const tell = (rule: string, message: string): void => void problems.push({ rule, path: `/${name}`, message });
    if (name === 'active') {
      if (typeof value !== 'boolean') tell('type', 'expected true or false');
    } else if (name === 'fields') {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) tell('type', 'expected an object');
    } else if (name === list) {
      if (!Array.isArray(value) || value.some((each) => typeof each !== 'string'))
        tell('type', 'expected a list of uuids');
    } else if (!Object.hasOwn(REGISTERS[kind], name)) {
      tell(`column-unknown:${name}`, `"${name}" is no attribute of ${kind}`);
    }
  }
  return problems;
}
