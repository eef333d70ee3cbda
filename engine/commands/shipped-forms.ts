import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FORM_FILE, partOf } from '../language/print-forms/form-parts.ts';

/** Print forms that come with the program, a folder each. */
const SHIPPED = new URL('../../print-forms/', import.meta.url);

/**
 * The files of a pack with those of the shipped print forms that its cover names and that it does not hold itself. A name
 * that nothing here has is told by the check.
 */
export function withShippedForms(files: ReadonlyMap<string, string>): Map<string, string> {
  const all = new Map(files);
  for (const id of namedBy(files.get('pack.json') ?? '')) {
    const folder = `print-forms/${id}`;
    if ([...files.keys()].some((file) => file === `${folder}.json` || file.startsWith(`${folder}/`))) continue;
    for (const [file, text] of filesOf(id)) all.set(`${folder}/${file}`, text);
  }
  return all;
}

/** The ids of a cover; none of one that cannot be read, which is told elsewhere. */
function namedBy(cover: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(cover);
  } catch {
    return [];
  }
  const named = (value as { 'print-forms'?: unknown } | null)?.['print-forms'];
  return Array.isArray(named) ? named.filter((id) => typeof id === 'string' && /^[a-z][a-z0-9-]*$/.test(id)) : [];
}

/** Read once: they change only with the program. */
const read = new Map<string, ReadonlyMap<string, string>>();

function filesOf(id: string): ReadonlyMap<string, string> {
  const known = read.get(id);
  if (known !== undefined) return known;
  let names: string[];
  try {
    names = readdirSync(fileURLToPath(new URL(`${id}/`, SHIPPED)), { recursive: true, encoding: 'utf8' });
  } catch {
    return new Map();
  }
  const files = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name === FORM_FILE || partOf(name) !== undefined)
    .toSorted();
  const texts = new Map(
    files.includes(FORM_FILE)
      ? files.map((file) => [file, readFileSync(new URL(`${id}/${file}`, SHIPPED), 'utf8')])
      : [],
  );
  read.set(id, texts);
  return texts;
}
