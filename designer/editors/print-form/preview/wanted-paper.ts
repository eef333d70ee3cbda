import type { PrintFormPreview } from '../../../../ui/api/index.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import { languagesOf, samplesOf, schemaOf } from '../form-parts.ts';
import { MADE, madeData } from './made-data.ts';

/** What a paper is to tell: a sample, data that are made up, or a real request. */
export interface Told {
  /** `sample:<id>`, `made:<which>` or `request`. */
  readonly source: string;
  readonly request: string;
  readonly language: string | null;
}

/** Every source that a form has, in the order in which they are offered. */
export function sourcesOf(value: JsonObject): readonly string[] {
  return [...samplesOf(value).map(({ id }) => `sample:${id}`), ...MADE.map((each) => `made:${each}`), 'request'];
}

/**
 * What to ask the server for: the paper of `form` on what is told, by the samples of `value`, so that a form of another day
 * tells the same. Null while no request is named.
 */
export function wantedPaper(
  form: Json,
  value: JsonObject,
  { source, request, language }: Told,
): PrintFormPreview | null {
  const samples = samplesOf(value);
  const [kind, name] = source.split(':');
  const sample = samples.find(({ id }) => id === name) ?? samples[0];
  const usual = kind === 'request' ? undefined : sample?.language;
  const known = languagesOf(value);
  const chosen = known.find((each) => each === (language ?? usual)) ?? known[0];
  const about = { form: form as PrintFormPreview['form'], ...(chosen === undefined ? {} : { language: chosen }) };
  if (kind === 'request') return request.trim() === '' ? null : { ...about, request: request.trim() };
  const made = MADE.find((each) => each === name);
  if (kind === 'made' && made !== undefined)
    return { ...about, data: { ...madeData(made, schemaOf(value), samples[0]?.data) } };
  return { ...about, data: { ...(sample?.data ?? madeData('empty', schemaOf(value), undefined)) } };
}
