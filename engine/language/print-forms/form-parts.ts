/** The file of a folder that says which print form the folder is. */
export const FORM_FILE = 'form.json';

/** What else of a print form has a file of its own beside it, in the order in which a joined form has it. */
export const PART_FILES = { template: 'template.hbs', style: 'style.css' } as const;

const NAMED_PART = /^(partials)\/([^/]+)\.hbs$|^(samples)\/([^/]+)\.json$/;

/** Which part of a form a file of its folder is, by its path from there; undefined for what is none. */
export function partOf(path: string): { readonly part: keyof FormParts; readonly name: string } | undefined {
  for (const [part, file] of Object.entries(PART_FILES))
    if (path === file) return { part: part as 'template', name: '' };
  const found = NAMED_PART.exec(path);
  if (found === null) return undefined;
  const [, partials, partial = '', , sample = ''] = found;
  return partials === undefined ? { part: 'samples', name: sample } : { part: 'partials', name: partial };
}

/** The parts of a form that have files of their own in a folder. */
export interface FormParts {
  template?: unknown;
  style?: unknown;
  partials?: unknown;
  samples?: unknown;
}

/** True for files that may be part of a pack: definitions, and the parts of a print form. */
export function isPackFile(path: string): boolean {
  return /\.(?:json|hbs|css)$/.test(path);
}
