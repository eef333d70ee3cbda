import { isList, isObject, type Json, type JsonObject } from '../../model/json.ts';

/** Drafts may be unfinished: these read what is there as far as it has the right form, and never fail. */
export function textAt(value: Json | undefined, key: string): string {
  const found = isObject(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : '';
}

export function numberAt(value: Json | undefined, key: string): number | undefined {
  const found = isObject(value) ? value[key] : undefined;
  return typeof found === 'number' ? found : undefined;
}

export function flagAt(value: Json | undefined, key: string): boolean {
  return isObject(value) && value[key] === true;
}

/** The texts of a title, or of any words by language. */
export function wordsAt(value: Json | undefined, key: string): { readonly en?: string; readonly ru?: string } {
  const found = isObject(value) ? value[key] : undefined;
  if (!isObject(found)) return {};
  const { en, ru } = found;
  return { ...(typeof en === 'string' ? { en } : {}), ...(typeof ru === 'string' ? { ru } : {}) };
}

/** An entry of a list with its place, which counts also those that have another form. */
export interface Entry<T> {
  readonly index: number;
  readonly value: T;
}

export function objectsAt(value: Json | undefined, key: string): readonly Entry<JsonObject>[] {
  return listAt(value, key).flatMap((each, index) => (isObject(each) ? [{ index, value: each }] : []));
}

export function textsAt(value: Json | undefined, key: string): readonly string[] {
  return listAt(value, key).filter((each) => typeof each === 'string');
}

export function listAt(value: Json | undefined, key: string): readonly Json[] {
  const found = isObject(value) ? value[key] : undefined;
  return isList(found) ? found : [];
}
