import { isList, isObject, type Json } from '../model/json.ts';
import type { KnownAction } from '../workflow/surroundings.ts';

/** An action as it is edited, perhaps not yet with all it needs. */
export interface EditedAction {
  readonly type: string;
  readonly params?: { readonly [key: string]: Json };
}

/** True when an action has what its kind asks for; of an unknown kind nobody can say, so it is taken as it is. */
export function isComplete({ type, params = {} }: EditedAction, kinds: readonly KnownAction[]): boolean {
  const schema = kinds.find((kind) => kind.type === type)?.params;
  if (schema === undefined) return true;
  const least = typeof schema.minProperties === 'number' ? schema.minProperties : 0;
  return (
    hasAll(params, schema.required) &&
    Object.keys(params).length >= least &&
    (!isList(schema.oneOf) || schema.oneOf.some((one) => isObject(one) && hasAll(params, one.required)))
  );
}

function hasAll(params: { readonly [key: string]: Json }, required: Json | undefined): boolean {
  return !isList(required) || required.every((key) => typeof key === 'string' && Object.hasOwn(params, key));
}

/** The parameters with one set, or taken away by undefined; undefined when none is left. */
export function withParam(
  params: EditedAction['params'],
  key: string,
  value: Json | undefined,
): EditedAction['params'] {
  const { [key]: _, ...rest } = params ?? {};
  if (value !== undefined)
    return params !== undefined && key in params ? { ...params, [key]: value } : { ...rest, [key]: value };
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** The list with one action put in the place of another. */
export function replaced(list: readonly EditedAction[], index: number, action: EditedAction): EditedAction[] {
  return list.map((each, at) => (at === index ? action : each));
}
