import {
  type ActionKind,
  actionKinds,
  builtinKinds,
  type ItemKind,
  itemKinds,
  type KindSet,
} from '../../engine/language/index.ts';
import type { ToldKinds } from './messages.ts';

/**
 * The kinds that the server knows, for checks in the browser. Of a plugin's kind the schema and what an item says of
 * itself is here; its code is not, so nobody can say here what its parameters name.
 */
export function kindsFrom({ actions, items }: ToldKinds): KindSet {
  return { actions: actionKinds(...actions.map(actionFrom)), items: itemKinds(...items.map(itemFrom)) };
}

function actionFrom({ type, class: group, params }: ToldKinds['actions'][number]): ActionKind {
  const own = builtinKinds.actions.get(type);
  if (own !== undefined) return own;
  const base = { type, params, references: () => [] };
  return group === 'change'
    ? { ...base, class: 'change', run: () => [] }
    : { ...base, class: 'effect', draft: () => ({ type, subject: null, payload: {} }) };
}

function itemFrom({ type, holds, fact, limits, params }: ToldKinds['items'][number]): ItemKind {
  const own = builtinKinds.items.get(type);
  if (own !== undefined) return own;
  return { type, holds, fact, limits, ...(params === null ? {} : { params }), problem: () => null };
}
