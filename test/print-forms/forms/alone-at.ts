import type { Renderer } from '../../../print-forms/render/index.ts';
import type { ShippedForm } from '../../support/shipped-form.ts';
import { lengthened } from './lengthened.ts';
import { paperOf } from './paper-of.ts';

/** Lengths of the table at which the signatures stand on a page without the last of its rows. */
export async function aloneAt(renderer: Renderer, form: ShippedForm, most = 50): Promise<number[]> {
  const sample = form.samples.find(({ id }) => id === 'usual');
  if (sample === undefined) throw new Error(`${form.id} has no usual sample`);
  const alone: number[] = [];
  for (let length = 1; length <= most; length++) {
    const data = marked(lengthened(form, sample, length));
    const { pages } = await paperOf(renderer, form, { data, language: sample.language });
    const signed = pages.findLastIndex((page) => page.includes(SIGNED[sample.language]));
    if (!(pages[signed]?.includes(LAST) ?? false)) alone.push(length);
  }
  return alone;
}

/** What stands under the line of a signature. */
const SIGNED = { en: 'signature', ru: 'подпись' } as const;
const LAST = 'Последняя';

/** The data with a last row that is known by its words. */
function marked(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const list = ['sections', 'lines', 'equipment'].find(
    (name) => Array.isArray(data[name]) && (name !== 'equipment' || data['lines'] === undefined),
  );
  const rows = data[list ?? 'lines'] as readonly Readonly<Record<string, unknown>>[];
  const last = rows.at(-1) ?? {};
  const named = list === 'sections' ? marked(last) : { ...last, title: LAST, name: LAST };
  return { ...data, [list ?? 'lines']: [...rows.slice(0, -1), named] };
}
