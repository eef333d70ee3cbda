import type { JsonObject } from '../../model/json.ts';
import { withMember } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';
import type { KnownItemKind } from './use-item-kinds.ts';

const LIMITS = ['min', 'max', 'unit', 'maxLength', 'place', 'fresh', 'options'] as const;

/** The item (or field) as another kind: what that kind cannot say goes, what it must say comes; the rest stays. */
export function withType(
  item: JsonObject,
  type: string,
  kind: Pick<KnownItemKind, 'limits' | 'params'> | undefined,
  order: readonly string[] = ORDERS.item,
): JsonObject {
  const typed = withMember(item, 'type', type, order);
  if (kind === undefined) return typed;
  const foreign = LIMITS.filter((limit) => !kind.limits.includes(limit));
  const gone = kind.params === null ? [...foreign, 'params'] : foreign;
  const rest = gone.reduce((each, key) => withMember(each, key, undefined, order), typed);
  return withOptions(rest, kind.limits.includes('options'), order);
}

/** With the two options with which a choice begins, when it must have some and has none. */
function withOptions(object: JsonObject, wanted: boolean, order: readonly string[]): JsonObject {
  if (!wanted || object.options !== undefined) return object;
  const options = [
    { id: 'yes', title: { en: 'Yes', ru: 'Да' } },
    { id: 'no', title: { en: 'No', ru: 'Нет' } },
  ];
  return withMember(object, 'options', options, order);
}
