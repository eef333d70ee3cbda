import { fillText, type PrintFormDefinition, TextFault } from '../../../language/index.ts';
import type { CurrentRelease } from '../../../store/catalog/catalog.ts';
import { type DocumentRow, snapshotOf } from '../../../store/documents/index.ts';
import type { Sql } from '../../../store/store.ts';
import { openRefusals } from '../approval/open-refusals.ts';
import { titleIn } from '../data/paper-words.ts';
import { frozenForm } from '../frozen-form.ts';

/** Stands in the text of a letter for the link by which a quote is read and answered. */
export const LINK_MARK = '{link}';

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/**
 * The letter that a document goes out with unless somebody writes another: that of its form as it is in force, else ours.
 * `fault`: why that of the form cannot be used.
 */
export async function usualLetter(
  sql: Sql,
  release: CurrentRelease,
  row: DocumentRow,
  now: Date,
): Promise<Letter & { readonly fault: string | null }> {
  const form = release.pack.byKind['print-form'].get(row.form)?.definition ?? (await frozenForm(sql, row));
  const data = JSON.parse((await snapshotOf(sql, row.id)) ?? '{}') as Told;
  const language = row.language === 'ru' ? 'ru' : 'en';
  // Whoever cannot answer it any more needs no link.
  const answered = openRefusals({ row, now }).length === 0 ? row.validUntil : null;
  const usual = ours(form, row, { seller: data.seller, answered });
  const { subject, text } = form.document?.mail ?? {};
  const fill = (source: string | undefined): string | null =>
    source === undefined ? null : fillText(source, { data, language, strings: form.strings }).trim();
  try {
    const own = { subject: fill(subject?.[language]), text: fill(text?.[language]) };
    return { subject: oneLine(own.subject ?? usual.subject), text: own.text ?? usual.text, fault: null };
  } catch (error) {
    if (!(error instanceof TextFault)) throw error;
    return { ...usual, fault: error.message };
  }
}

interface Told extends Readonly<Record<string, unknown>> {
  readonly seller?: { readonly name?: string; readonly fullName?: string } | null;
}

function ours(
  form: PrintFormDefinition,
  { language, number, day }: DocumentRow,
  { seller, answered }: Pick<Told, 'seller'> & { readonly answered: string | null },
): Letter {
  const title = titleIn(form.title, language);
  const signed = [seller?.fullName, seller?.name].find((name) => typeof name === 'string') ?? '';
  const on = dayIn(day, language);
  if (language === 'ru') {
    const subject = `${title} № ${number} от ${on}`;
    const answer =
      answered === null
        ? []
        : [
            `Прочитать предложение и ответить на него можно по ссылке:\n${LINK_MARK}`,
            `Ответ ждём до ${dayIn(answered, language)}.`,
          ];
    const text = ['Здравствуйте!', `Во вложении документ: ${subject}.`, ...answer];
    return { subject, text: [...text, ...(signed === '' ? [] : [`С уважением,\n${signed}`])].join('\n\n') };
  }
  const subject = `${title} No. ${number} of ${on}`;
  const answer =
    answered === null
      ? []
      : [`You can read the quote and answer it here:\n${LINK_MARK}`, `Please answer by ${dayIn(answered, language)}.`];
  const text = ['Hello,', `Please find the document attached: ${subject}.`, ...answer];
  return { subject, text: [...text, ...(signed === '' ? [] : [`Kind regards,\n${signed}`])].join('\n\n') };
}

function dayIn(day: string, language: string): string {
  if (language === 'ru') return day.split('-').toReversed().join('.');
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(`${day}T00:00:00Z`));
}

/** A subject is one line. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 300);
}
