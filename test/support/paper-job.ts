import type { RenderJob } from '../../print-forms/render/index.ts';

/** An instant that papers of the tests name. */
export const MADE_AT = '2026-11-30T10:00:00.000Z';

/** A job to print a template; what is not said is as plain as can be. */
export function paperJob(template: string, job: Omit<Partial<RenderJob>, 'form'> & { form?: object } = {}): RenderJob {
  const { form, ...rest } = job;
  return {
    form: { title: { en: 'Act', ru: 'Акт' }, template, page: { size: 'A4' }, ...form },
    data: {},
    language: 'ru',
    pictures: {},
    madeAt: MADE_AT,
    ...rest,
  };
}
