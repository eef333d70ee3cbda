import type { DocumentLanguage } from '../../template/index.ts';
import type { Interpreted, Manuscript } from '../interpret/messages.ts';
import { RENDER_LIMITS } from '../limits.ts';
import { RenderFault } from '../render-fault.ts';
import type { RenderJob } from '../render-job.ts';
import { MARKED_STYLE, markOf } from './mark.ts';
import { pageSettings } from './page-settings.ts';
import { pageStyle } from './page-style.ts';
import { fontsOf, joinedStyle, type Paper } from './paper.ts';
import { holdPictures } from './pictures.ts';

const LANGUAGES: readonly DocumentLanguage[] = ['en', 'ru', 'kk'];
const LEAST_HEIGHT_MM = 100;
/** What is not of the template has no place in it. */
const NOWHERE = '<!--place:-->';
const NUMBER_SIGN: Readonly<Record<DocumentLanguage, string>> = { en: 'No.', ru: '№', kk: '№' };

/** Makes a paper of a job; the template is interpreted by what is given. */
export async function composePaper(
  job: RenderJob,
  interpret: (manuscript: Manuscript) => Promise<Interpreted>,
): Promise<Paper> {
  const language = languageOf(job);
  const settings = pageSettings(job.form.page);
  const pictures = holdPictures(job.pictures);
  const { template, style = '', partials = {}, strings = {} } = job.form;
  const { body, code } = await interpret({
    template,
    style,
    partials,
    strings,
    data: job.data,
    language,
    pictures: pictures.standIns,
    // The margin of a label has no room for a code.
    places: job.places === true,
    verifyUrl: settings.height < LEAST_HEIGHT_MM ? undefined : job.verify?.url,
  });
  if (body.length > RENDER_LIMITS.html)
    throw new RenderFault('RENDER_TOO_LARGE', `the paper has more than ${RENDER_LIMITS.html} characters`);
  const mark = job.mark ? markOf(job.mark, language, settings.width) : '';
  return {
    language,
    title: titleOf(job, language),
    style: joinedStyle(pageStyle(settings, language, code), job.mark ? `${MARKED_STYLE}\n${style}` : style),
    body: printable(pictures.putInto(body)) + (job.places === true ? NOWHERE : '') + mark,
    fonts: fontsOf(settings.font, job.mark ? `${style} arimo` : style),
    pageHeight: settings.height,
    places: job.places === true,
  };
}

/** Narrow no-break spaces stand in no font of ours. */
function printable(html: string): string {
  return html.replaceAll('\u202f', '\u00a0');
}

function languageOf({ language }: RenderJob): DocumentLanguage {
  const known = LANGUAGES.find((one) => one === language);
  if (known) return known;
  throw new RenderFault('RENDER_REFUSED', `papers are in ${LANGUAGES.join(', ')}, not in "${language}"`);
}

function titleOf({ form, data }: RenderJob, language: DocumentLanguage): string {
  const doc = new Map<string, unknown>(Object.entries((data['doc'] as object | null | undefined) ?? {}));
  const given = doc.get('title');
  const own = language === 'en' ? (form.title.en ?? form.title.ru) : (form.title.ru ?? form.title.en);
  const title = typeof given === 'string' && given !== '' ? given : (own ?? '');
  const number = doc.get('number');
  return typeof number === 'string' && number !== '' ? `${title} ${NUMBER_SIGN[language]} ${number}` : title;
}
