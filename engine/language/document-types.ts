import { all, type Pack } from './pack.ts';

/** The types of documents that the print forms of a pack make. */
export function documentTypes(pack: Pack): ReadonlySet<string> {
  return new Set(all(pack, 'print-form').flatMap(({ definition }) => definition.document?.type ?? []));
}
