import type { PrintFormDefinition } from '../../language/index.ts';
import { clientById, type DocumentRow } from '../../store/documents/index.ts';
import type { Sql } from '../../store/store.ts';
import { titleIn } from './data/paper-words.ts';

const LONGEST = 120;

/** How the PDF of a document is called when it is loaded: as its form wants it, with number, day and client in their places. */
export async function fileNameOf(sql: Sql, form: PrintFormDefinition, row: DocumentRow): Promise<string> {
  const { output, title } = form;
  const { day, language, number, clientId } = row;
  const pattern =
    output?.fileName === undefined ? `${titleIn(title, language)} {number}` : titleIn(output.fileName, language);
  const named = clientId !== null && pattern.includes('{client}') ? await clientById(sql, clientId) : undefined;
  const places: Readonly<Record<string, string>> = {
    number: number ?? '',
    date: language === 'en' ? day : day.split('-').toReversed().join('.'),
    client: String(named?.values['name'] ?? ''),
  };
  return safeName(pattern.replaceAll(/\{(number|date|client)\}/g, (_, place: string) => places[place] ?? ''));
}

/** Without what file systems and headers do not take. */
function safeName(name: string): string {
  const safe = name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[ .]+|[ .]+$/g, '');
  return `${Array.from(safe).slice(0, LONGEST).join('') || 'document'}.pdf`;
}
