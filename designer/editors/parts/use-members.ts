import { useWords } from '../../../ui/i18n/index.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { freeId } from '../../model/new-ids.ts';
import type { EditorProps, HowToEdit } from '../editor-props.ts';
import { changeObjectAt } from '../shape/change-at.ts';
import { moved } from '../shape/lists.ts';
import { withMember } from '../shape/members.ts';
import { listAt, objectsAt, textAt } from '../shape/read.ts';

/** The entries of a list inside a definition, and what can be done to them. */
export interface Members {
  /** What each is called; as many as there are entries. */
  readonly names: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** Ids that are in force, which never change. */
  readonly published: ReadonlySet<string>;
  /** Null: something stands there that is no such entry. */
  readonly at: (index: number) => JsonObject | null;
  readonly change: (index: number, to: (entry: JsonObject) => JsonObject, how?: HowToEdit) => void;
  readonly move: (from: number, to: number) => void;
  readonly add: (entry: JsonObject) => void;
  /** Puts a copy behind it, with a free id where it has one. */
  readonly copy: (index: number) => void;
  readonly remove: (index: number) => void;
}

export interface MembersOf {
  /** The object that holds the list, and where it stands in the definition. */
  readonly holder: JsonObject;
  readonly path?: readonly (string | number)[];
  readonly key: string;
  /** In which the properties of the holder are written. */
  readonly order: readonly string[];
  /** True: a list without entries is left out. */
  readonly optional?: boolean;
  /** The same object in force, as far as there is one. */
  readonly published: Json | undefined;
}

export function useMembers(
  { edit }: Pick<EditorProps, 'edit'>,
  { holder, path = [], key, order, optional = false, published }: MembersOf,
): Members {
  const { title } = useWords('editors');
  const list = listAt(holder, key);
  const place = [...path, key].join('/');
  const ids = new Set(list.flatMap((each) => (textAt(each, 'id') === '' ? [] : [textAt(each, 'id')])));
  const set = (change: (list: readonly Json[]) => readonly Json[], how: HowToEdit): void =>
    edit(
      (definition) =>
        changeObjectAt(definition, path, (object) => {
          const next = change(listAt(object, key));
          return withMember(object, key, optional && next.length === 0 ? undefined : next, order);
        }),
      how,
    );
  return {
    names: list.map((each, index) => {
      return (isObject(each) ? title(each.title) : '') || textAt(each, 'id') || String(index + 1);
    }),
    ids,
    published: new Set(objectsAt(published, key).map(({ value }) => textAt(value, 'id'))),
    at: (index) => {
      const entry = list[index];
      return isObject(entry) ? entry : null;
    },
    change: (index, to, { gesture, ...how } = {}) =>
      edit((definition) => changeObjectAt(definition, [...path, key, index], to), {
        ...how,
        ...(gesture === undefined ? {} : { gesture: `${place}/${index}/${gesture}` }),
      }),
    move: (from, to) => set((all) => moved(all, from, to), { name: 'move-entry' }),
    add: (entry) => set((all) => [...all, entry], { name: 'add-entry' }),
    copy: (index) => {
      const entry = list[index];
      if (!isObject(entry)) return;
      const copied = entry.id === undefined ? entry : { ...entry, id: freeId(textAt(entry, 'id'), ids) };
      set((all) => all.toSpliced(index + 1, 0, copied), { name: 'add-entry' });
    },
    remove: (index) => set((all) => all.toSpliced(index, 1), { name: 'remove-entry' }),
  };
}
