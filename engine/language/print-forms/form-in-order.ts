import type { FormParts } from './form-parts.ts';

/**
 * A print form with its parts last and sorted by name, as it comes out of a folder: however it was written, it has one
 * text, and its text does not change on the way through a folder.
 */
export function formInOrder<Form extends FormParts>(form: Form): Form {
  const { template, style, partials, samples, ...rest } = form;
  const pieces = Object.entries(partials ?? {}).toSorted(([a], [b]) => compare(a, b));
  const shown = ((samples ?? []) as readonly { readonly id: string }[]).toSorted((a, b) => compare(a.id, b.id));
  return {
    ...rest,
    ...(template !== undefined && { template }),
    ...(style !== undefined && { style }),
    ...(pieces.length > 0 && { partials: Object.fromEntries(pieces) }),
    ...(shown.length > 0 && { samples: shown }),
  } as unknown as Form;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
