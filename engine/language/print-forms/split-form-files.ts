import { kindOf } from '../kinds.ts';
import { prettyText } from '../pretty-text.ts';
import { FORM_FILE, PART_FILES } from './form-parts.ts';

type Values = Readonly<Record<string, unknown>>;

const NAME = /^[a-z][a-z0-9-]*$/;

/**
 * The files of a pack as they stand in a folder: each print form in a folder of its own, with its template, style,
 * partials and samples as files beside `form.json`. A form that could not be joined again to what it is, because it is
 * unfinished or its folder is taken, stays one file. `joinFormFiles` is the way back.
 */
export function splitFormFiles(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const split = new Map<string, string>();
  for (const [file, text] of files) {
    const form = formIn(file, text);
    const folder = file.endsWith(`/${FORM_FILE}`) ? file.slice(0, -FORM_FILE.length) : `${file.slice(0, -5)}/`;
    const isTaken = file !== folder + FORM_FILE && [...files.keys()].some((other) => other.startsWith(folder));
    if (form === null || isTaken) split.set(file, text);
    else for (const [part, content] of partsOf(form)) split.set(folder + part, content);
  }
  return split;
}

function formIn(file: string, text: string): Values | null {
  if (!file.endsWith('.json') || !text.includes('print-form.schema.json')) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && kindOf((value as Values)['$schema']) === 'print-form' && canBeJoined(value as Values)
    ? (value as Values)
    : null;
}

function canBeJoined({ template, style, partials = {}, samples = [] }: Values): boolean {
  if (typeof template !== 'string' || (style !== undefined && typeof style !== 'string')) return false;
  if (typeof partials !== 'object' || partials === null || !Array.isArray(samples)) return false;
  const pieces = Object.entries(partials);
  const ids = samples.map((sample: unknown) => (sample as Values | null)?.['id']);
  return (
    pieces.every(([name, piece]) => NAME.test(name) && typeof piece === 'string') &&
    ids.every((id) => typeof id === 'string' && NAME.test(id)) &&
    new Set(ids).size === ids.length
  );
}

function partsOf({ template, style, partials = {}, samples = [], ...rest }: Values): [file: string, text: string][] {
  return [
    [FORM_FILE, prettyText(rest)],
    [PART_FILES.template, template as string],
    ...(style === undefined ? [] : [[PART_FILES.style, style as string] satisfies [string, string]]),
    ...Object.entries(partials as Record<string, string>).map(([name, text]): [string, string] => [
      `partials/${name}.hbs`,
      text,
    ]),
    ...(samples as { id: string }[]).map((sample): [string, string] => [
      `samples/${sample.id}.json`,
      prettyText(sample),
    ]),
  ];
}
